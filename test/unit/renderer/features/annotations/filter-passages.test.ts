import { describe, expect, it } from 'vitest';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { filterPassages, listPassages } from '#renderer/features/annotations/filter-passages.ts';
import { anAnnotation, anEntity } from '#test/support/builders.ts';

function quote(exact: string) {
  return [{ start: 0, end: exact.length, quote: { exact, prefix: 'before ', suffix: ' after' } }];
}

const ANNOTATIONS = [
  anAnnotation({ id: 'a', spans: quote('Mark Rutte'), entityId: 'rutte' }),
  anAnnotation({ id: 'b', spans: quote('Kursk\n  region'), label: 'location', tags: ['front line'] }),
  anAnnotation({ id: 'c', spans: quote('weeks'), label: 'judgment', note: 'Compare with Yonhap.' }),
];
const ENTITIES = new Map([
  ['rutte', anEntity({ id: 'rutte', name: 'Mark Rutte', aliases: ['Secretary General'] })],
]);
const PASSAGES = listPassages(ANNOTATIONS, { codebook: INTELLIGENCE_CODEBOOK, entities: ENTITIES });

describe('filterPassages', () => {
  it.each([
    ['', ['a', 'b', 'c']],
    ['kursk region', ['b']],
    ['LOCATION', ['b']],
    ['front', ['b']],
    ['secretary', ['a']],
    ['yonhap', ['c']],
    ['judgment weeks', ['c']],
    ['before', []],
  ])('finds for "%s" %j: quote, label, entity, alias, note and tags, not the context', (query, ids) => {
    expect(filterPassages(PASSAGES, query).map(({ annotation }) => annotation.id)).toEqual(ids);
  });

  it('returns the same list when nothing is typed, so that nothing is drawn again', () => {
    expect(filterPassages(PASSAGES, '  ')).toBe(PASSAGES);
  });
});

describe('listPassages', () => {
  it('writes a discontinuous passage on one line', () => {
    const spans = [
      { start: 0, end: 5, quote: { exact: 'North', prefix: '', suffix: '' } },
      { start: 9, end: 14, quote: { exact: 'units', prefix: '', suffix: '' } },
    ];
    const [passage] = listPassages([anAnnotation({ spans })], {
      codebook: INTELLIGENCE_CODEBOOK,
      entities: new Map(),
    });
    expect(passage?.text).toBe('North … units');
  });

  it('keeps a label that the codebook no longer has by its id', () => {
    const [passage] = listPassages([anAnnotation({ label: 'gone' })], {
      codebook: INTELLIGENCE_CODEBOOK,
      entities: new Map(),
    });
    expect(passage).toMatchObject({ labelName: 'gone', entityName: null });
  });
});
