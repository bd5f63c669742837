import type { GlyphWidths } from '#core/pages/char-advances.ts';

/** An item of text as the page has it, with what its font says of its signs. */
export interface PageItem {
  readonly text: string;
  readonly widths: GlyphWidths | undefined;
}

/** A page that is being drawn. */
export interface PageDrawing {
  /** Rejects when the page cannot be drawn; never settles once it was cancelled. */
  readonly done: Promise<void>;
  cancel(): void;
}

/** A document whose pages can be drawn: a PDF in the window, a stand-in in tests. Pages count from 0. */
export interface PageDocument {
  readonly pageCount: number;
  /** Points, upright. */
  readSize(page: number): Promise<{ readonly width: number; readonly height: number }>;
  /** @param scale device pixels a point */
  draw(page: number, canvas: HTMLCanvasElement, scale: number): PageDrawing;
  /** Asked after the page was drawn: only then are its fonts known. */
  readItems(page: number): Promise<readonly PageItem[]>;
  /** Frees what the page needed to be drawn. */
  forget(page: number): void;
  close(): void;
}
