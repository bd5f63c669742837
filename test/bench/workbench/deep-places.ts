import type { Page } from '@playwright/test';
import type { Block } from '#core/model/blocks.ts';
import type { BenchBrief } from './make-library.ts';

/** A character under several passages. */
export interface DeepPlace {
  readonly offset: number;
  /** Of the passages there, smallest first. */
  readonly quotes: readonly string[];
}

/** Counts by looking at every passage, with nothing of the reader's index. */
export function findDeepPlaces({ text, annotations }: BenchBrief, depth: number): readonly DeepPlace[] {
  const inBlocks = annotations.filter(({ spans }) => spans.length === 1);
  const places: DeepPlace[] = [];
  for (let index = 0; index < inBlocks.length; index += 23) {
    const [span] = inBlocks[index]?.spans ?? [];
    const offset = span ? span.start + 2 : 0;
    const here = annotations.filter(({ spans }) =>
      spans.some(({ start, end }) => start <= offset && end > offset),
    );
    const isWord = /\w/.test(text.text.charAt(offset));
    if (!isWord || here.length < depth) continue;
    const sorted = here.toSorted((one, other) => lengthOf(one) - lengthOf(other));
    if (new Set(sorted.map(lengthOf)).size < sorted.length) continue; // which is smallest must be beyond doubt
    places.push({ offset, quotes: sorted.map(({ spans }) => spans[0]?.quote.exact ?? '') });
  }
  return places;
}

function lengthOf({ spans }: BenchBrief['annotations'][number]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Scrolls the character into the middle of the window. @returns where it is then, in CSS pixels */
export async function pointAt(
  page: Page,
  offset: number,
  blocks: readonly Block[],
): Promise<{ readonly x: number; readonly y: number }> {
  const index = blocks.findIndex(({ end }) => end > offset);
  const at = offset - (blocks[index]?.start ?? 0);
  return page.evaluate(
    async ([block, position]) => {
      const paragraph = document.querySelector(`.reader-text [data-block="${block}"]`);
      const node = paragraph?.firstChild;
      if (!paragraph || !node) throw new Error('No such paragraph.');
      const range = document.createRange();
      range.setStart(node, position);
      range.setEnd(node, position + 1);
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      // Text that comes into view takes its true size over some frames and pushes the character about.
      let box = range.getBoundingClientRect();
      for (let still = 0; still < 20; ) {
        await nextFrame();
        const now = range.getBoundingClientRect();
        const isInView = now.top > innerHeight / 4 && now.bottom < (innerHeight * 3) / 4;
        if (!isInView) paragraph.scrollIntoView({ block: 'center' });
        still = isInView && now.top === box.top && now.height > 0 ? still + 1 : 0;
        box = now;
      }
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    },
    [index, at] as const,
  );
}
