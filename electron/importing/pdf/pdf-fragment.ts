/** A run of characters that a page draws at one place. Lengths are points (1/72 inch) from the lower left
 * corner of the page as it is looked at. */
export interface PdfFragment {
  readonly text: string;
  /** Its number among the items that pdf.js finds on the page. */
  readonly item: number;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
  readonly isRightToLeft: boolean;
}

export function getRight({ x, width }: PdfFragment): number {
  return x + width;
}

/** Middle of the small letters: superscripts come to lie on the line that they belong to. */
export function getMiddle({ y, size }: PdfFragment): number {
  return y + size * 0.3;
}

export function getMedian(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
