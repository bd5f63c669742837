import { describe, expect, it } from 'vitest';
import { filterExport } from '#core/formats/filter-export.ts';
import { entityIdSchema, labelIdSchema } from '#core/model/ids.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const ids = (filter: Parameters<typeof filterExport>[1]) =>
  filterExport(aRichExport(), filter).annotations.map(({ id }) => id);

describe('filterExport', () => {
  it('lets everything pass without a filter', () => {
    expect(filterExport(aRichExport(), {})).toEqual(aRichExport());
  });

  it('filters by each part, combined by "and"', () => {
    expect(ids({ labels: [labelIdSchema.parse('unit')] })).toEqual(['a-cross', 'a-astral']);
    expect(ids({ entities: [entityIdSchema.parse('rajin')] })).toEqual(['a-rajin']);
    expect(ids({ statuses: ['draft', 'rejected'] })).toEqual(['a-cross', 'a-over-blocks']);
    expect(ids({ confidences: ['high', 'low'] })).toEqual(['a-event', 'a-split']);
    expect(
      ids({ labels: [labelIdSchema.parse('unit')], confidences: [null], statuses: ['accepted'] }),
    ).toEqual(['a-astral']);
  });

  it('leaves out passages above an audience', () => {
    const green = ids({ audience: [{ scheme: 'tlp2', level: 'green', controls: [] }] });
    expect(green).not.toContain('a-judgment');
    expect(green).toHaveLength(aRichExport().annotations.length - 1);
  });

  it('keeps entities that are still mentioned, and relations with both ends', () => {
    const { entities, relations } = filterExport(aRichExport(), { labels: [labelIdSchema.parse('person')] });
    expect(entities.map(({ id }) => id)).toEqual(['pak']);
    expect(relations).toEqual([]);
  });
});
