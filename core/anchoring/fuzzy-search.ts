/** A stretch of text that differs from the wanted words by `errors` insertions, deletions or substitutions (UTF-16 units). */
export interface FuzzyMatch {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

export interface FuzzyOptions {
  /** Matches with more errors are not worth finding. */
  readonly maxErrors: number;
  /** At most so many, the best first. */
  readonly limit: number;
}

const WORD_BITS = 32;

/** Steps of the inner loop that a search takes: one per unit of text and 32 units of pattern. */
export function countFuzzySteps(textLength: number, patternLength: number): number {
  return textLength * Math.ceil(patternLength / WORD_BITS);
}

/**
 * All places where `pattern` occurs with few errors, apart from each other: Myers' bit-parallel algorithm
 * (J. ACM 46(3), 1999) with Sellers' free start, so the time does not depend on how many errors are allowed.
 *
 * Our own, because the margin over the second-best place decides whether a passage may move, and the packages that do this
 * (`approx-string-match` among them) report only the places that share the least number of errors.
 */
export function searchFuzzy(text: string, pattern: string, { maxErrors, limit }: FuzzyOptions): FuzzyMatch[] {
  if (pattern.length === 0 || text.length === 0) return [];
  const allowed = Math.min(maxErrors, pattern.length - 1);
  const ends = findEnds(text, pattern, allowed);
  ends.sort((one, other) => one.errors - other.errors || one.end - other.end);
  const matches: FuzzyMatch[] = [];
  for (const { end, errors } of ends) {
    if (matches.length >= limit) break;
    const start = findStart(text, pattern, { end, errors });
    if (matches.every((match) => start >= match.end || end <= match.start))
      matches.push({ start, end, errors });
  }
  return matches;
}

/** Levenshtein distance in UTF-16 units. */
export function measureDistance(one: string, other: string): number {
  if (one === other) return 0;
  if (one.length === 0 || other.length === 0) return one.length + other.length;
  const columns = createColumns(one, 1);
  let distance = one.length;
  for (let position = 0; position < other.length; position += 1) {
    distance += columns.advance(other.charCodeAt(position));
  }
  return distance;
}

interface FuzzyEnd {
  readonly end: number;
  readonly errors: number;
}

/** The lowest point of each valley of the distance that is at most `maxErrors` deep; of a level floor, its far end. */
function findEnds(text: string, pattern: string, maxErrors: number): FuzzyEnd[] {
  const columns = createColumns(pattern, 0);
  const ends: FuzzyEnd[] = [];
  let errors = pattern.length;
  let lowest: FuzzyEnd | undefined;
  for (let end = 1; end <= text.length; end += 1) {
    errors += columns.advance(text.charCodeAt(end - 1));
    if (lowest !== undefined && (errors > maxErrors || end - lowest.end >= pattern.length)) {
      ends.push(lowest);
      lowest = undefined;
    }
    if (errors <= maxErrors && isLower({ end, errors }, lowest)) lowest = { end, errors };
  }
  if (lowest !== undefined) ends.push(lowest);
  return ends;
}

function isLower({ end, errors }: FuzzyEnd, lowest: FuzzyEnd | undefined): boolean {
  if (lowest === undefined || errors < lowest.errors) return true;
  return errors === lowest.errors && errors > 0 && end === lowest.end + 1;
}

/** Runs backwards from the end until the distance of the whole pattern is as low as it was forwards. */
function findStart(text: string, pattern: string, { end, errors }: FuzzyEnd): number {
  const columns = createColumns(reverseUnits(pattern), 1);
  const earliest = Math.max(0, end - pattern.length - errors);
  let distance = pattern.length;
  let start = end;
  let bestGap = Number.POSITIVE_INFINITY;
  for (let position = end - 1; position >= earliest; position -= 1) {
    distance += columns.advance(text.charCodeAt(position));
    const gap = Math.abs(end - position - pattern.length);
    // Several starts can be equally good; the one as long as the pattern is what a person would choose.
    if (distance === errors && gap < bestGap) {
      start = position;
      bestGap = gap;
    }
  }
  return start;
}

/** By unit, as the text is read backwards: pairs come out the wrong way round on both sides. */
function reverseUnits(pattern: string): string {
  return pattern.split('').reverse().join('');
}

interface Columns {
  /** Takes the next unit of text; returns how the distance of the whole pattern changes: −1, 0 or 1. */
  advance(unit: number): number;
}

/** @param firstRow 0: a match may start anywhere; 1: everything before the match counts as an error */
function createColumns(pattern: string, firstRow: 0 | 1): Columns {
  const blockCount = Math.ceil(pattern.length / WORD_BITS);
  const masks = createMasks(pattern, blockCount);
  const none = new Int32Array(blockCount);
  const positive = new Int32Array(blockCount).fill(-1);
  const negative = new Int32Array(blockCount);
  const lastShift = (pattern.length - 1) % WORD_BITS;
  return {
    advance(unit) {
      const mask = masks.get(unit) ?? none;
      // What the row above adds to this block: one error more, one less, or nothing.
      let more: number = firstRow;
      let less = 0;
      for (let block = 0; block < blockCount; block += 1) {
        const shift = block === blockCount - 1 ? lastShift : WORD_BITS - 1;
        const up = positive[block] ?? 0;
        const down = negative[block] ?? 0;
        const match = mask[block] ?? 0;
        const vertical = match | down;
        const equal = match | less;
        const horizontal = (((equal & up) + up) ^ up) | equal;
        const plus = down | ~(horizontal | up);
        const minus = up & horizontal;
        const plusBelow = (plus << 1) | more;
        positive[block] = (minus << 1) | less | ~(vertical | plusBelow);
        negative[block] = plusBelow & vertical;
        more = (plus >>> shift) & 1;
        less = (minus >>> shift) & 1;
      }
      return more - less;
    },
  };
}

/** For each unit of the pattern, where in it the unit stands: bit i of block b is position 32b + i. */
function createMasks(pattern: string, blockCount: number): Map<number, Int32Array> {
  const masks = new Map<number, Int32Array>();
  for (let position = 0; position < pattern.length; position += 1) {
    const unit = pattern.charCodeAt(position);
    let mask = masks.get(unit);
    if (mask === undefined) {
      mask = new Int32Array(blockCount);
      masks.set(unit, mask);
    }
    const block = Math.floor(position / WORD_BITS);
    mask[block] = (mask[block] ?? 0) | (1 << (position % WORD_BITS));
  }
  return masks;
}
