import type { Stretch } from './redact-text.ts';

/** Shorter words are looked for only where they can be names: taking every `he` out would protect nothing. */
const MIN_LENGTH = 4;
/** From here on a word in other capitals is taken for the same: `kestrel` in a note is still KESTREL. */
const MIN_FOLDED_LENGTH = 6;
/** Scripts whose names have two or three characters. */
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The words to look for once they are taken out: whole passages and their lines, longest first. */
export function listSecrets(quotes: readonly string[]): readonly string[] {
  const words = quotes.flatMap((quote) => [quote, ...quote.split('\n')]).map((part) => part.trim());
  return [...new Set(words)].filter(isSecret).toSorted((left, right) => right.length - left.length);
}

function isSecret(word: string): boolean {
  if (word.length >= MIN_LENGTH) return true;
  return [...word].length >= 2 && (IDEOGRAPHS.test(word) || /[\p{Lu}\p{Nd}]/u.test(word));
}

/**
 * Every place where one of the words stands: white space of any kind is alike, capitals are from six letters on, and a
 * name of two or three letters counts only as a whole word (`Pak` is not in `Pakistan`).
 */
export function findRepeats(text: string, secrets: readonly string[]): readonly Stretch[] {
  const spaced = text.replace(/\s/g, ' ');
  const folded = fold(spaced);
  return prepare(secrets).flatMap(({ wanted, isFolded, isWhole }) => {
    const found = findAll(isFolded ? folded : spaced, wanted);
    return isWhole ? found.filter((stretch) => isWholeWord(text, stretch)) : found;
  });
}

interface Wanted {
  readonly wanted: string;
  readonly isFolded: boolean;
  readonly isWhole: boolean;
}

/** The same words are looked for in every note and name of a brief. */
const prepared = new WeakMap<readonly string[], readonly Wanted[]>();

function prepare(secrets: readonly string[]): readonly Wanted[] {
  const known = prepared.get(secrets);
  if (known !== undefined) return known;
  const made = secrets.map((secret): Wanted => {
    const wanted = secret.replace(/\s/g, ' ');
    const isFolded = secret.length >= MIN_FOLDED_LENGTH;
    return {
      wanted: isFolded ? fold(wanted) : wanted,
      isFolded,
      isWhole: secret.length < MIN_LENGTH && !IDEOGRAPHS.test(secret),
    };
  });
  prepared.set(secrets, made);
  return made;
}

function findAll(text: string, wanted: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let start = text.indexOf(wanted); start !== -1; start = text.indexOf(wanted, start + 1)) {
    found.push({ start, end: start + wanted.length });
  }
  return found;
}

/** In small letters, every unit at its place: the few letters that change their length stay as they are. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text]
    .map((character) => {
      const small = character.toLowerCase();
      return small.length === character.length ? small : character;
    })
    .join('');
}

/** A bar counts as a letter: what was part of a word before its other half was taken out is no word now. */
function isWholeWord(text: string, { start, end }: Stretch): boolean {
  return (
    !/[\p{L}\p{N}█]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[\p{L}\p{N}█]/u.test(text.slice(end, end + 2))
  );
}

/** The words with a bar in place of each secret, or of several that overlap. */
export function coverSecrets(words: string, secrets: readonly string[], bar: string): string {
  const stretches = findRepeats(words, secrets).toSorted(
    (left, right) => left.start - right.start || right.end - left.end,
  );
  let covered = '';
  let position = 0;
  for (const { start, end } of stretches) {
    if (end <= position) continue;
    if (start >= position) covered += words.slice(position, start) + bar;
    position = end;
  }
  return covered + words.slice(position);
}

/** Whether words of a name for machines say a secret: `kestrel_report.pdf`, `…/Pak%20Il-su`. */
export function hasSecret(name: string, secrets: readonly string[]): boolean {
  const loosen = (words: string) => words.replace(/[-_.+/\\]+/g, ' ');
  const spoken = loosen(decode(name));
  return secrets.some(
    (secret) =>
      findRepeats(name, [secret]).length > 0 || findRepeats(spoken, [loosen(secret).trim()]).length > 0,
  );
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (thrown) {
    if (thrown instanceof URIError) return name;
    throw thrown;
  }
}
