import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Block, BriefText } from '#core/model/blocks.ts';
import { createTextMap, type TextMap } from '#renderer/features/reader/range-to-offsets.ts';
import { TextBlocks } from '#renderer/features/reader/TextBlocks.tsx';
import { findBlockAtY } from '#renderer/features/reader/viewport-offsets.ts';

/** 60 paragraphs of 998 units, each 10 px high in this make-believe layout: ten chunks of six. */
const COUNT = 60;
const BLOCK_PX = 10;
const blocks: Block[] = Array.from({ length: COUNT }, (_, index) => ({
  type: 'paragraph',
  start: index * 1000,
  end: index * 1000 + 998,
}));
const BRIEF: BriefText = { text: `${'x'.repeat(998)}\n\n`.repeat(COUNT).trimEnd(), blocks };

let map: TextMap;
let measured: Element[];

beforeEach(() => {
  measured = [];
  const { container } = render(<TextBlocks text={BRIEF} />);
  map = createTextMap(container, BRIEF);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    measured.push(this);
    const inside = this.matches('[data-block]') ? [this] : [...this.querySelectorAll('[data-block]')];
    const numbers = inside.map((element) => Number(element.getAttribute('data-block')));
    const top = Math.min(...numbers) * BLOCK_PX;
    return new DOMRect(0, top, 100, (Math.max(...numbers) + 1) * BLOCK_PX - top);
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('findBlockAtY', () => {
  it('finds the block at every height, the first above the text and the last below it', () => {
    expect(map.chunks.length).toBeGreaterThan(5);
    for (let index = 0; index < COUNT; index += 1) {
      expect(findBlockAtY(map, index * BLOCK_PX)).toBe(index);
      expect(findBlockAtY(map, index * BLOCK_PX + BLOCK_PX - 1)).toBe(index);
    }
    expect(findBlockAtY(map, -500)).toBe(0);
    expect(findBlockAtY(map, 5000)).toBe(COUNT - 1);
  });

  it('looks at blocks of one chunk only: a look into another would have it laid out', () => {
    findBlockAtY(map, 333);
    const chunks = measured
      .filter((element) => element.matches('[data-block]'))
      .map((block) => block.parentElement);
    expect(new Set(chunks).size).toBe(1);
  });
});
