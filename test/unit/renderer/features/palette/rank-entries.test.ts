import { describe, expect, it } from 'vitest';
import { type PaletteEntry, rankEntries } from '#renderer/features/palette/rank-entries.ts';

const entry = (title: string, detail = '', kind: PaletteEntry['kind'] = 'command'): PaletteEntry => ({
  key: `${kind}:${title}`,
  kind,
  title,
  detail,
  shortcut: null,
});

const ENTRIES = [
  entry('Export…'),
  entry('Next passage'),
  entry('Next brief'),
  entry('Rail traffic at the crossing', '', 'brief'),
  entry('North Atlantic Treaty Organization', 'NATO, the Alliance', 'entity'),
  entry('Zoë Café', '', 'entity'),
];

function titles(query: string, recent: readonly string[] = []) {
  return rankEntries(ENTRIES, query, recent).map(({ title }) => title);
}

describe('rankEntries', () => {
  it.each([
    ['export', 'Export…'],
    ['traffic', 'Rail traffic at the crossing'],
    ['np', 'Next passage'],
    ['nato', 'North Atlantic Treaty Organization'],
    ['zoe cafe', 'Zoë Café'],
    ['alliance', 'North Atlantic Treaty Organization'],
  ])('puts what “%s” means first', (query, expected) => {
    expect(titles(query)[0]).toBe(expected);
  });

  it('leaves out what lacks a letter', () => {
    expect(titles('xyz')).toEqual([]);
  });

  it('shows what was used last first when nothing is typed', () => {
    expect(titles('', ['command:Next brief', 'command:Export…']).slice(0, 2)).toEqual([
      'Next brief',
      'Export…',
    ]);
  });

  it('prefers a recent entry among equals', () => {
    expect(titles('next', ['command:Next passage'])[0]).toBe('Next passage');
    expect(titles('next', ['command:Next brief'])[0]).toBe('Next brief');
  });
});
