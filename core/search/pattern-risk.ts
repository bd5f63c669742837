/** Each further open-ended repetition multiplies the worst case by the length of the line. */
const MOST_OPEN_REPETITIONS = 3;

/**
 * Why a pattern cannot be searched for: it does not parse, or the engine, which cannot be stopped once it runs, might not
 * come back. Refuses what can take exponential time (repetition inside repetition, references back) and a fourth
 * open-ended repetition. Strict on purpose: some harmless patterns are refused, too.
 * @returns a sentence for the person who typed it, or `null` when it may run
 */
export function findPatternProblem(pattern: string): string | null {
  const parseProblem = findParseProblem(pattern);
  if (parseProblem !== null) return parseProblem;
  const bare = reduceToShape(pattern);
  if (/\\[1-9k]/u.test(bare)) return 'References back (\\1) are not supported in a search.';
  if (countOpenRepetitions(pattern) > MOST_OPEN_REPETITIONS) {
    return 'This pattern repeats too often to be searched safely.';
  }
  if (hasNestedRepetition(bare))
    return 'A repetition inside a repetition could run for ever. Try a simpler pattern.';
  return null;
}

/** How many parts of a pattern may repeat without limit. */
export function countOpenRepetitions(pattern: string): number {
  return reduceToShape(pattern).match(/[*+]|\{\d+,\d*\}/gu)?.length ?? 0;
}

/** The pattern with each escape and class as one plain character: what is left is groups, choices and repetitions. */
function reduceToShape(pattern: string): string {
  const plain = pattern.replace(/\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|.)/gu, (sign) =>
    /^\\[1-9k]/u.test(sign) ? sign : 'x',
  );
  return plain.replace(/\[[^\]]*\]/gu, 'x');
}

function findParseProblem(pattern: string): string | null {
  try {
    new RegExp(pattern, 'u');
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return `This is not a valid pattern: ${message.replace(/^Invalid regular expression: /u, '')}.`;
  }
}

/** A group that is repeated without limit, or many times, while something in it is, or while it offers a choice. */
function hasNestedRepetition(bare: string): boolean {
  const isRepeating: boolean[] = [false];
  for (let index = 0; index < bare.length; index += 1) {
    const character = bare.charAt(index);
    if (character === '(') isRepeating.push(false);
    else if (character === ')') {
      const hasInner = isRepeating.pop() ?? false;
      if (hasInner && REPEATED_GROUP.test(bare.slice(index + 1))) return true;
      if (hasInner) isRepeating.splice(-1, 1, true);
    } else if (isRepetition(bare, index)) isRepeating.splice(-1, 1, true);
  }
  return false;
}

const REPEATED_GROUP = /^(?:[*+]|\{\d+(?:,\d*)?\})/u;

/** The question mark of `(?:` and its kin marks the group and repeats nothing. */
function isRepetition(bare: string, index: number): boolean {
  const isGroupMark = bare.charAt(index) === '?' && bare.charAt(index - 1) === '(';
  return /[*+{|?]/u.test(bare.charAt(index)) && !isGroupMark;
}
