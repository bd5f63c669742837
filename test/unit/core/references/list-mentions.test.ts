import { describe, expect, it } from 'vitest';
import { countEntities, listMentions } from '#core/references/list-mentions.ts';
import { aBrief, anAnnotation, anEntity } from '#test/support/builders.ts';

const at = (id: string, start: number, fields: object = {}) =>
  anAnnotation({
    id,
    spans: [{ start, end: start + 1, quote: { exact: id, prefix: '', suffix: '' } }],
    entityId: 'rutte',
    ...fields,
  });
const RUTTE = anEntity({ id: 'rutte' }).id;

describe('listMentions', () => {
  it('lists the passages of an entity in text order, orphans last', () => {
    const rows = listMentions(
      aBrief().id,
      [
        at('late', 50),
        at('lost', 1, { placement: 'orphan' }),
        at('early', 2),
        at('other', 3, { entityId: 'nis' }),
      ],
      new Set([RUTTE]),
    );
    expect(rows.map(({ text, isOrphan }) => [text, isOrphan])).toEqual([
      ['early', false],
      ['late', false],
      ['lost', true],
    ]);
  });
});

describe('countEntities', () => {
  it('counts each entity by the id that the passages have', () => {
    const counts = countEntities([
      at('a', 1),
      at('b', 2),
      at('c', 3, { entityId: 'nis' }),
      at('d', 4, { entityId: null }),
    ]);
    expect(Object.fromEntries(counts)).toEqual({ rutte: 2, nis: 1 });
  });
});
