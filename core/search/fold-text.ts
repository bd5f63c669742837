const MARKS = /\p{M}+/gu;
/** Letters that Unicode does not decompose but a reader takes for variants. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ı', 'i'],
]);
const VARIANT = new RegExp(`[${[...VARIANTS.keys()].join('')}]`, 'gu');

/**
 * Text as it is compared when a person types to find something: lower case, without accents, `ł` as `l`. Lengths
 * change, so offsets into the result mean nothing in the original.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(MARKS, '') // 'İ' gains a mark when it is lowered
    .replace(VARIANT, (letter) => VARIANTS.get(letter) ?? letter);
}

/** True when every word of the query occurs in the text, in any order. Both must be folded already. */
export function hasAllWords(foldedText: string, foldedQuery: string): boolean {
  return foldedQuery.split(/\s+/).every((word) => foldedText.includes(word));
}
