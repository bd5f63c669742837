import type { BriefText } from '../model/blocks.ts';

/** A word or sign, `[start, end)` in UTF-16 code units. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** True for the last token of a sentence. */
  readonly endsSentence: boolean;
}

/**
 * Words are runs of letters, marks and digits; a character of a script that writes no spaces is a word of its own, as
 * is any other sign. Own rules and not `Intl.Segmenter`, because its dictionary differs between versions and an export
 * must be the same on every machine.
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}]\p{M}*)+|[^\s\p{Cc}]/gu;

const SENTENCE_END = /^[.!?…。！？؟۔।]$/u;

/** Tokens of the whole text. A sentence ends at closing punctuation before white space, at an empty line and at a block's border. */
export function tokenize({ text, blocks }: BriefText): readonly Token[] {
  const borders = new Set(blocks.flatMap(({ start, end }) => [start, end]));
  const words = [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  return words.map(({ start, end }, position) => {
    const next = words[position + 1]?.start ?? text.length;
    return { start, end, endsSentence: endsSentence(text, { start, end, next }, borders) };
  });
}

function endsSentence(
  text: string,
  { start, end, next }: { readonly start: number; readonly end: number; readonly next: number },
  borders: ReadonlySet<number>,
): boolean {
  if (next === text.length) return true;
  const gap = text.slice(end, next);
  if (/\n\s*\n/.test(gap)) return true;
  for (let offset = end; offset <= next; offset += 1) if (borders.has(offset)) return true;
  const word = text.slice(start, end);
  return SENTENCE_END.test(word) && (gap !== '' || /[。！？]/u.test(word));
}

/** First and last token (inclusive) that a stretch touches; undefined when it holds white space only. */
export function findTokens(
  tokens: readonly Token[],
  { start, end }: { readonly start: number; readonly end: number },
): { readonly first: number; readonly last: number } | undefined {
  const first = countBefore(tokens, (token) => token.end <= start);
  const last = countBefore(tokens, (token) => token.start < end) - 1;
  return first > last ? undefined : { first, last };
}

/** Binary search: how many tokens come before the first that does not hold. */
function countBefore(tokens: readonly Token[], holds: (token: Token) => boolean): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const token = tokens[middle];
    if (token !== undefined && holds(token)) low = middle + 1;
    else high = middle;
  }
  return low;
}
