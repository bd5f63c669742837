import { describe, expect, it } from 'vitest';
import { writeLosses } from '#core/formats/losses.ts';
import { describePassages } from '#core/formats/passage-view.ts';
import {
  countDiscontinuous,
  countOverlaps,
  selectAsserted,
  selectPlaced,
} from '#core/formats/select-passages.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const passages = describePassages(aRichExport());

describe('selectPlaced', () => {
  it('leaves out orphans and counts them', () => {
    const { kept, losses } = selectPlaced(passages);
    expect(kept).toHaveLength(14);
    expect(writeLosses(losses)).toEqual(['1 passage without a place left out']);
  });
});

describe('selectAsserted', () => {
  it('leaves out what was rejected, too', () => {
    const { kept, losses } = selectAsserted(passages);
    expect(kept.map(({ annotation }) => annotation.status)).not.toContain('rejected');
    expect(writeLosses(losses)).toEqual([
      '1 passage without a place left out',
      '1 rejected passage left out',
    ]);
  });
});

describe('countOverlaps and countDiscontinuous', () => {
  it('counts passages that share a place with one before, and those in parts', () => {
    const { kept } = selectAsserted(passages);
    expect(countOverlaps(kept)).toBe(2);
    expect(countDiscontinuous(kept)).toBe(1);
  });
});
