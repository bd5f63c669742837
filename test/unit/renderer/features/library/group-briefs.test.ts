import { describe, expect, it } from 'vitest';
import { filterBriefs, groupBriefs } from '#renderer/features/library/group-briefs.ts';
import { aBrief } from '#test/support/builders.ts';

const NOW = new Date('2024-10-30T12:00:00.000Z');
const SOURCE = aBrief().source;

const BRIEFS = [
  aBrief({ id: 'old', title: 'Quarterly outlook', created: '2024-01-01T00:00:00.000Z' }),
  aBrief({ id: 'new', title: 'Kursk deployment', created: '2024-10-29T00:00:00.000Z', tags: ['escalation'] }),
  aBrief({ id: 'newer', title: 'Déclaration du ministère', created: '2024-10-30T00:00:00.000Z' }),
  aBrief({ id: 'gone', title: 'Kursk draft', trashed: '2024-10-30T00:00:00.000Z' }),
];

describe('groupBriefs', () => {
  it('puts the newest first and the last seven days apart', () => {
    const rows = groupBriefs(BRIEFS.slice(0, 3), NOW);
    expect(rows.map((row) => (row.kind === 'heading' ? `${row.text} ${row.count}` : row.key))).toEqual([
      'Added this week 2',
      'newer',
      'new',
      'Earlier 1',
      'old',
    ]);
  });

  it('counts a brief that is exactly seven days old to this week', () => {
    const brief = aBrief({ created: '2024-10-23T12:00:00.000Z' });
    expect(groupBriefs([brief], NOW)[0]).toMatchObject({ text: 'Added this week' });
  });

  it('writes no heading over nothing', () => {
    expect(groupBriefs([], NOW)).toEqual([]);
    expect(groupBriefs(BRIEFS.slice(0, 1), NOW)).toHaveLength(2);
  });
});

describe('filterBriefs', () => {
  it.each([
    ['', ['old', 'new', 'newer']],
    ['kursk', ['new']],
    ['  deployment KURSK ', ['new']],
    ['ministere', ['newer']],
    ['escalation', ['new']],
    ['nothing', []],
  ])('finds for "%s" %j', (query, ids) => {
    expect(filterBriefs(BRIEFS, query).map(({ id }) => id)).toEqual(ids);
  });

  it('looks into the source as well', () => {
    const brief = aBrief({ source: { ...SOURCE, origin: 'Yonhap', fileName: 'wire-41.txt' } });
    expect(filterBriefs([brief], 'yonhap wire-41')).toHaveLength(1);
  });
});
