import type { Place } from './follow-text.ts';

/** Letters that are looked for in one piece. */
const WINDOW_LENGTH = 32;
const WINDOW_STEP = 12;
/** What stands in more places than this says little about the place; it counts only where nothing else does. */
const DISTINCT_PLACES = 3;
const MAX_PLACES = 60;
/** So many distinct ones are enough: more would only be searched for. */
const ENOUGH_PLACES = 12;

/**
 * Where in the text a printed page may be: the places of its stretches of letters, the last first, since notes and other
 * things that may quote the text come before it. Digits count on neither side: on paper numbers of passages are among them.
 */
export function findPlaces(
  page: readonly string[],
  blocks: readonly (readonly string[])[],
): readonly Place[] {
  const texts = blocks.map((signs) => signs.filter(isLetter).join(''));
  const joined = texts.join('\n');
  const starts = listStarts(texts);
  const letters = page.filter(isLetter);
  const distinct: Place[] = [];
  const repeated: Place[] = [];
  for (
    let from = letters.length - WINDOW_LENGTH;
    from >= 0 && distinct.length < ENOUGH_PLACES;
    from -= WINDOW_STEP
  ) {
    const window = letters.slice(from, from + WINDOW_LENGTH).join('');
    const found = listOccurrences(joined, window).map((at) => {
      const block = starts.findLastIndex((start) => start <= at);
      const letterCount = [...joined.slice(starts[block] ?? 0, at)].length;
      return { block, sign: findLetter(blocks[block] ?? [], letterCount) };
    });
    (found.length > DISTINCT_PLACES ? repeated : distinct).push(...found);
  }
  return [...distinct, ...repeated].slice(0, MAX_PLACES);
}

function listOccurrences(text: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    found.push(at);
    if (found.length === MAX_PLACES) break;
  }
  return found;
}

function isLetter(sign: string): boolean {
  return !/\d/.test(sign);
}

/** Where each text begins when they stand in one string with a line break between them. */
function listStarts(texts: readonly string[]): readonly number[] {
  let start = 0;
  return texts.map((text) => {
    const own = start;
    start += text.length + 1;
    return own;
  });
}

/** The place of the letter that has so many before it. */
function findLetter(signs: readonly string[], letterCount: number): number {
  let left = letterCount;
  return signs.findIndex((sign) => isLetter(sign) && left-- === 0);
}
