import type { PdfFragment } from '#electron/importing/pdf/pdf-fragment.ts';

/** Half an em a letter: near enough to a real font for what stands beside what. */
const EM_SHARE = 0.5;

/** A run of text on a page; its width follows from its length unless it is given. */
export function aFragment(text: string, fields: Partial<PdfFragment> = {}): PdfFragment {
  const size = fields.size ?? 10;
  return {
    text,
    item: 0,
    x: 50,
    y: 700,
    size,
    width: text.length * size * EM_SHARE,
    isRightToLeft: false,
    ...fields,
  };
}

/** Lines one under the other, from the top, each as one fragment. */
export function aColumn(
  texts: readonly string[],
  {
    x = 50,
    top = 700,
    leading = 14,
    size = 10,
  }: { x?: number; top?: number; leading?: number; size?: number } = {},
): PdfFragment[] {
  return texts.map((text, index) => aFragment(text, { x, y: top - index * leading, size }));
}
