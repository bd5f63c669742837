import type { AppError } from '../../app-error.ts';
import { err, ok, type Result } from '../../result.ts';
import type { ExpectedPrint } from './expected-print.ts';
import { findPlaces } from './find-places.ts';
import { BEGINNING, type FollowedText, TextFollower } from './follow-text.ts';
import { toSigns } from './signs.ts';

/** A printed file as another program reads it. Pages are counted from 0. */
export interface PrintedPages {
  readonly count: number;
  readonly bookmarks: readonly string[];
  /** Of the first bookmark that is not in the text: tables and source begin there. */
  readonly annexPage: number;
  readPage(index: number): Promise<string>;
}

/** Up to here every page is read; it takes a few seconds. */
export const ALL_PAGES_LIMIT = 150;
const STRETCHES = 5;
const STRETCH_PAGES = 12;

/**
 * Reads what was printed: the marking above and below on each page, the bookmarks, and every word of the text in its
 * order, hence every passage. Of a file with very many pages five stretches are read, among them its first and last of text.
 * @returns `export-refused` saying what is missing
 */
export async function checkPages(pages: PrintedPages, expected: ExpectedPrint): Promise<Result<void>> {
  if (pages.count === 0) return err(refuse('there is no page'));
  const missing = expected.bookmarks.find((bookmark) => !pages.bookmarks.includes(bookmark));
  if (missing !== undefined) return err(refuse(`the bookmark “${missing}” is missing`));
  const stretches = listStretches(pages);
  const text = toFollowedText(expected);
  for (const stretch of stretches) {
    const read = await readStretch(pages, stretch, expected.banner);
    if (!read.ok) return read;
    const fault =
      stretches.length === 1
        ? findTextFault(read.value, text)
        : findStretchFault(read.value, stretch, expected.isComplete ? text : undefined);
    if (fault !== undefined) return err(refuse(fault));
  }
  return ok(undefined);
}

/** The pages as signs, each with the marking above and below. */
async function readStretch(
  pages: PrintedPages,
  { from, to }: Stretch,
  banner: readonly string[],
): Promise<Result<readonly (readonly string[])[]>> {
  const read: (readonly string[])[] = [];
  for (let index = from; index < to; index += 1) {
    const signs = toSigns(await pages.readPage(index));
    const printed = signs.join('');
    const missing = banner.find((words) => printed.split(toSigns(words).join('')).length < 3);
    if (missing !== undefined)
      return err(refuse(`on page ${index + 1} the marking ${missing} does not stand above and below`));
    read.push(signs);
  }
  return ok(read);
}

function toFollowedText({ title, banner, blocks }: ExpectedPrint): FollowedText {
  return {
    blocks: blocks.map(toSigns).filter((signs) => signs.length > 0),
    // the number of the page and of all pages are a few more
    runningLength: toSigns([title, ...banner, ...banner].join('')).length + 12,
  };
}

function findTextFault(pages: readonly (readonly string[])[], text: FollowedText): string | undefined {
  const follower = new TextFollower(text);
  for (const page of pages) follower.readPage(page);
  return follower.isAtEnd ? undefined : `the words “${follower.next}” were not found in their place`;
}

/**
 * From its first page on, each page must go on where the one before it ended. Words that occur twice may be of either place.
 * @param text `undefined` where some of it cannot be read back: then no page can be held to it
 */
function findStretchFault(
  pages: readonly (readonly string[])[],
  { from }: Stretch,
  text: FollowedText | undefined,
): string | undefined {
  if (text === undefined) return undefined;
  const places = from === 0 ? [BEGINNING] : findPlaces(pages[0] ?? [], text.blocks);
  const goesOn = places.some((place) => {
    const follower = new TextFollower(text, place);
    return pages.every((page) => follower.readPage(page) || follower.isAtEnd);
  });
  return goesOn ? undefined : `from page ${from + 1} on it does not have the words of the text`;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function listStretches({ count, annexPage }: PrintedPages): readonly Stretch[] {
  if (count <= ALL_PAGES_LIMIT) return [{ from: 0, to: count }];
  const last = Math.max(0, annexPage - STRETCH_PAGES);
  return Array.from({ length: STRETCHES }, (_, index) => {
    const from = Math.floor((last * index) / (STRETCHES - 1));
    return { from, to: Math.min(from + STRETCH_PAGES, annexPage) };
  });
}

function refuse(reason: string): AppError {
  return {
    code: 'export-refused',
    message: `Nothing was exported: read back, the printed pages are not the brief (${reason}). Export as a web page or a Word document, and please report this as a fault in Briefmark.`,
  };
}
