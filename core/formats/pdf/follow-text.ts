import { isSameSign } from './signs.ts';

/** So many letters in a row are the text and no accident; a shorter rest of a block counts as it is. */
const CERTAIN_LENGTH = 24;
/** Of a block that a page ends in, before the running lines. */
const LAST_LETTERS = 4;

/** Where a text is to be followed from: a block, and a sign in it. */
export interface Place {
  readonly block: number;
  readonly sign: number;
}

export interface FollowedText {
  /** Each block as its signs (`toSigns`); none is empty. */
  readonly blocks: readonly (readonly string[])[];
  /** Signs of the lines that stand on each page, at most. */
  readonly runningLength: number;
}

export const BEGINNING: Place = { block: 0, sign: 0 };

/**
 * Follows a text through what was read from its printed pages: every block, in order, from its first letter to its last.
 * Numbers of passages stand between the words on paper, so digits that the text does not have are passed over;
 * everything else that the page shows (notes, list markers, running lines) may only stand between blocks or pages.
 */
export class TextFollower {
  readonly #blocks: readonly (readonly string[])[];
  readonly #runningLength: number;
  #place: Place;

  constructor({ blocks, runningLength }: FollowedText, place: Place = BEGINNING) {
    this.#blocks = blocks;
    this.#runningLength = runningLength;
    this.#place = place;
  }

  get isAtEnd(): boolean {
    return this.#place.block >= this.#blocks.length;
  }

  /** The letters that were not found where they should be, for a message. */
  get next(): string {
    return this.#blocks[this.#place.block]?.slice(this.#place.sign, this.#place.sign + 40).join('') ?? '';
  }

  /** @returns whether this page went on with the text */
  readPage(page: readonly string[]): boolean {
    const before = this.#place;
    let from = 0;
    while (!this.isAtEnd) {
      const found = this.#findNext(page, from);
      if (found === undefined) break;
      from = found;
    }
    return this.#place !== before;
  }

  /** Goes on in the text as far as the page does from the first place where it does. @returns the place after it */
  #findNext(page: readonly string[], from: number): number | undefined {
    const { block, sign } = this.#place;
    const signs = this.#blocks[block] ?? [];
    const needed = Math.min(CERTAIN_LENGTH, signs.length - sign);
    for (let start = from; start < page.length; start += 1) {
      if (!isSameSign(page[start] ?? '', signs[sign] ?? '')) continue;
      const run = measureRun(page, start, { signs, from: sign });
      const isCutByPage = run.end >= page.length - this.#runningLength && run.count >= LAST_LETTERS;
      if (run.count < needed && !isCutByPage) continue;
      const isWhole = sign + run.count === signs.length;
      this.#place = isWhole ? { block: block + 1, sign: 0 } : { block, sign: sign + run.count };
      return run.end;
    }
    return undefined;
  }
}

interface Run {
  /** Signs of the text. */
  readonly count: number;
  /** In the page, after the last of them. */
  readonly end: number;
}

function measureRun(
  page: readonly string[],
  start: number,
  { signs, from }: { readonly signs: readonly string[]; readonly from: number },
): Run {
  let count = 0;
  let end = start;
  for (let at = start; at < page.length && from + count < signs.length; at += 1) {
    const printed = page[at] ?? '';
    if (isSameSign(printed, signs[from + count] ?? '')) {
      count += 1;
      end = at + 1;
    } else if (!/\d/.test(printed)) break;
  }
  return { count, end };
}
