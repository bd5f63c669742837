import type { OffsetRange } from '#core/anchoring/offsets.ts';

/** What the window may ask of the pages, besides giving them data. Offsets are UTF-16 units, pages count from 0. */
export interface PageViewHandle {
  focus(): void;
  hasFocus(): boolean;
  /** Read from the page at this moment: never a frame behind. */
  getSelection(): OffsetRange | null;
  selectRange(range: OffsetRange): void;
  /** Where reading is: the start of the selection, else the first words in view. */
  getReadingOffset(): number;
  scrollToOffset(offset: number): void;
  scrollToPage(page: number): void;
}
