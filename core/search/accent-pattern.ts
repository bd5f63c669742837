import { escapeForRegExp } from './find-occurrences.ts';
import { foldText } from './fold-text.ts';

/**
 * A query as a regular expression (flag `u`) that takes letters for the same whatever marks they bear: `lodz` for `Łódź`,
 * `strasse` for `Straße`. The engine reads the text as it is: folding 10 MB before each search would take seconds.
 * @param matchesCase when false, the expression wants the flag `i`, too
 * @returns `null` when the query holds nothing but marks
 */
export function toAccentPattern(query: string, matchesCase: boolean): string | null {
  const words = query
    .normalize('NFC')
    .split(/\s+/u)
    .map((word) => toWordPattern(word, matchesCase))
    .filter((word) => word !== '');
  return words.length === 0 ? null : words.join('\\s+');
}

/** Marks that follow a letter belong to it. */
const MARKS = '\\p{M}*';

function toWordPattern(word: string, matchesCase: boolean): string {
  const variants = getVariants(matchesCase);
  let pattern = '';
  let letters = '';
  for (const character of word) {
    const folded = foldLetter(character, matchesCase);
    if (isLetterForm(character, folded, variants)) letters += folded;
    else {
      pattern += toLetterPattern(letters, variants) + toRarePattern(character, folded, variants);
      letters = '';
    }
  }
  return pattern + toLetterPattern(letters, variants);
}

/** Whether the letters that a character is written as will find it again. */
function isLetterForm(character: string, folded: string, variants: Variants): boolean {
  if (folded === character || folded === character.toLowerCase() || folded === '') return true;
  return variants.get(folded)?.includes(character) ?? false;
}

/** A syllable of Hangul, a letter from mathematics: it stands for itself, composed or not, or for its plain letters. */
function toRarePattern(character: string, folded: string, variants: Variants): string {
  const forms = new Set([character, character.normalize('NFD')].map(escapeForRegExp));
  if (!/\p{Script=Hangul}/u.test(character)) forms.add(toLetterPattern(folded, variants));
  return `(?:${[...forms].join('|')})${MARKS}`;
}

function toLetterPattern(letters: string, variants: Variants): string {
  let pattern = '';
  for (let at = 0; at < letters.length; ) {
    const several = findLongest(letters, at, variants);
    const length = several?.length ?? String.fromCodePoint(letters.codePointAt(at) ?? 0).length;
    const one = toSingles(letters.slice(at, at + length), variants);
    pattern += several === undefined ? one : `(?:${one}|${toClass(variants.get(several) ?? [])}${MARKS})`;
    at += length;
  }
  return pattern;
}

function findLongest(letters: string, at: number, variants: Variants): string | undefined {
  for (let length = LONGEST_FOLD; length > 1; length -= 1) {
    const candidate = letters.slice(at, at + length);
    if (Array.from(candidate).length > 1 && candidate.length === length && variants.has(candidate))
      return candidate;
  }
  return undefined;
}

function toSingles(letters: string, variants: Variants): string {
  return Array.from(
    letters,
    (letter) => `${toClass([letter, ...(variants.get(letter) ?? [])])}${MARKS}`,
  ).join('');
}

function toClass(characters: readonly string[]): string {
  const [only, ...others] = characters;
  if (only !== undefined && others.length === 0) return escapeForRegExp(only);
  return `[${characters.map((character) => character.replace(/[\\\]^-]/gu, '\\$&')).join('')}]`;
}

/** What letters are written as when their marks are dropped → the characters that are written so. */
type Variants = ReadonlyMap<string, readonly string[]>;

const LONGEST_FOLD = 4;
/** Where Unicode has characters with marks, ligatures and other forms of letters. */
const BLOCKS = [
  [0x80, 0x24f],
  [0x370, 0x6ff],
  [0x900, 0xdff],
  [0x1e00, 0x24ff],
  [0x3040, 0x30ff],
  [0xfb00, 0xffef],
] as const;

const variantsByCase = new Map<boolean, Variants>();

function getVariants(matchesCase: boolean): Variants {
  const known = variantsByCase.get(matchesCase);
  if (known !== undefined) return known;
  const variants = new Map<string, string[]>();
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code += 1)
      addVariant(variants, String.fromCodePoint(code), matchesCase);
  }
  variantsByCase.set(matchesCase, variants);
  return variants;
}

function addVariant(variants: Map<string, string[]>, character: string, matchesCase: boolean): void {
  const folded = foldLetter(character, matchesCase);
  if (folded === character || folded.trim() === '' || folded.length > LONGEST_FOLD) return;
  const known = variants.get(folded);
  if (known === undefined) variants.set(folded, [character]);
  else known.push(character);
}

function foldLetter(character: string, matchesCase: boolean): string {
  const folded = foldText(character);
  if (!matchesCase) return folded;
  const isUpper = character !== character.toLowerCase();
  return isUpper ? folded.toUpperCase() : folded;
}
