import { describe, expect, it } from 'vitest';
import { entityIdSchema, labelIdSchema } from '#core/model/ids.ts';
import {
  type AnnotationFilter,
  filterAnnotations,
  isEmptyFilter,
  NO_FILTER,
} from '#core/search/filter-annotations.ts';
import { anAnnotation } from '#test/support/builders.ts';

const quote = (exact: string) => [{ start: 0, end: exact.length, quote: { exact, prefix: '', suffix: '' } }];
const assessed = (fields: object) => ({
  confidence: null,
  likelihood: null,
  reliability: null,
  credibility: null,
  ...fields,
});

const ANNOTATIONS = [
  anAnnotation({
    id: 'rutte',
    spans: quote('Mark Rutte'),
    entityId: 'e1',
    assessment: assessed({ confidence: 'high', reliability: 'B' }),
  }),
  anAnnotation({
    id: 'kursk',
    spans: quote('Kursk région'),
    label: 'location',
    note: 'see map',
    markings: [{ scheme: 'tlp2', level: 'amber', controls: [] }],
  }),
  anAnnotation({
    id: 'gap',
    spans: quote('size unknown'),
    label: 'gap',
    status: 'draft',
    tags: ['collection'],
    author: 'K. Second',
    entityId: 'merged',
  }),
];

const SECRETARY = {
  id: entityIdSchema.parse('e1'),
  name: 'Secretary General',
  aliases: ['head of the alliance'],
};
const FACTS = {
  resolve: () => SECRETARY,
  labelNames: new Map([[labelIdSchema.parse('gap'), 'Intelligence gap']]),
};

function idsFor(filter: Partial<AnnotationFilter>) {
  return filterAnnotations(ANNOTATIONS, { ...NO_FILTER, ...filter }, FACTS).map(({ id }) => id);
}

describe('filterAnnotations', () => {
  it.each([
    ['words of the quote, in any order', { words: 'rutte mark' }, ['rutte']],
    ['words without accents and case', { words: 'REGION' }, ['kursk']],
    ['words of a note', { words: 'map' }, ['kursk']],
    ['words of a tag', { words: 'collec' }, ['gap']],
    ['words of an alias', { words: 'alliance HEAD' }, ['rutte', 'gap']],
    ['words of the label name', { words: 'intelligence' }, ['gap']],
    ['the id of a label that the codebook no longer has', { words: 'location' }, ['kursk']],
    ['words of different places', { words: 'gap secretary' }, ['gap']],
    ['words of the entity name', { words: 'secretary' }, ['rutte', 'gap']],
    ['a label', { labels: [labelIdSchema.parse('location')] }, ['kursk']],
    ['an entity, merges followed', { entities: [entityIdSchema.parse('e1')] }, ['rutte', 'gap']],
    ['no entity', { entities: [null] }, ['kursk']],
    ['a confidence', { confidences: ['high'] }, ['rutte']],
    ['confidence not stated', { confidences: [null] }, ['kursk', 'gap']],
    ['a source grade', { reliabilities: ['B', 'C'] }, ['rutte']],
    ['a marking', { markings: ['tlp2:amber'] }, ['kursk']],
    ['no marking', { markings: [null] }, ['rutte', 'gap']],
    ['a status', { statuses: ['draft'] }, ['gap']],
    ['an author', { authors: ['K. Second'] }, ['gap']],
    ['a tag', { tags: ['collection'] }, ['gap']],
    ['two criteria at once', { confidences: [null], statuses: ['accepted'] }, ['kursk']],
  ] satisfies [string, Partial<AnnotationFilter>, string[]][])('keeps %s', (_what, filter, expected) => {
    expect(idsFor(filter)).toEqual(expected);
  });

  it('gives back the same list when nothing is asked', () => {
    expect(filterAnnotations(ANNOTATIONS, NO_FILTER, FACTS)).toBe(ANNOTATIONS);
    expect(isEmptyFilter(NO_FILTER)).toBe(true);
  });
});
