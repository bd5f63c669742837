import { chooseBanner } from '../choose-banner.ts';
import type { ExportInput } from '../format.ts';
import { isInPlainScripts } from './signs.ts';

/** What a printed brief must be found to hold when it is read again. Made of the brief, and not of the page that was printed. */
export interface ExpectedPrint {
  readonly title: string;
  /** The words of each block that can be read back in order. */
  readonly blocks: readonly string[];
  /** Whether these are all blocks. */
  readonly isComplete: boolean;
  /** Words on every page, above and below. */
  readonly banner: readonly string[];
  /** Of the parts after the text, in their order. */
  readonly bookmarks: readonly string[];
}

export function expectPrint(input: ExportInput): ExpectedPrint {
  const { brief, text, annotations, entities, relations } = input;
  const blocks = text.blocks.length > 0 ? text.blocks : [{ start: 0, end: text.text.length }];
  const words = blocks.map(({ start, end }) => text.text.slice(start, end));
  const readable = words.filter(isInPlainScripts);
  return {
    title: brief.title,
    blocks: readable,
    isComplete: readable.length === words.length,
    banner: chooseBanner(input).markings.map(({ words }) => words),
    bookmarks: [
      ...(entities.length > 0 ? ['Entities'] : []),
      ...(relations.length > 0 ? ['Relations'] : []),
      ...(annotations.some(({ placement }) => placement !== 'orphan') ? ['Index of passages'] : []),
      'Source',
    ],
  };
}
