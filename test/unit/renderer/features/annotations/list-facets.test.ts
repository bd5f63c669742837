import { describe, expect, it } from 'vitest';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { filterAnnotations, NO_FILTER } from '#core/search/filter-annotations.ts';
import { listFacets } from '#renderer/features/annotations/list-facets.ts';
import { anAnnotation, anEntity } from '#test/support/builders.ts';

const RUTTE = anEntity({ id: 'rutte', name: 'Mark Rutte' });
const facts = {
  resolve: (id: string) => (id === RUTTE.id || id === 'absorbed' ? RUTTE : undefined),
  labelNames: new Map(),
};

const ANNOTATIONS = [
  anAnnotation({ id: 'a', entityId: 'rutte', tags: ['urgent'], author: 'A' }),
  anAnnotation({
    id: 'b',
    label: 'event',
    entityId: 'absorbed',
    status: 'draft',
    assessment: { confidence: 'low', likelihood: null, reliability: 'F', credibility: 2 },
    markings: [{ scheme: 'tlp2', level: 'amber', controls: [] }],
    author: 'A',
  }),
  anAnnotation({
    id: 'c',
    assessment: { confidence: 'high', likelihood: null, reliability: null, credibility: null },
    author: 'A',
  }),
];

function list(filter = NO_FILTER, annotations = ANNOTATIONS) {
  return listFacets({ annotations, filter, codebook: INTELLIGENCE_CODEBOOK, facts });
}

function write(filter = NO_FILTER) {
  return Object.fromEntries(
    list(filter).map(({ title, options }) => [title, options.map(({ text, count }) => `${text} ${count}`)]),
  );
}

describe('listFacets', () => {
  it('lists what occurs, with counts, "not stated" last and scales in their order', () => {
    expect(write()).toEqual({
      Label: ['Event 1', 'Person 2'],
      Status: ['Accepted 2', 'Draft 1'],
      Confidence: ['Low 1', 'High 1', 'Not stated 1'],
      'Source reliability': ['F 1', 'Not stated 2'],
      'Information credibility': ['2 1', 'Not stated 2'],
      Marking: ['TLP:AMBER 1', 'No marking of its own 2'],
      Entity: ['Mark Rutte 2', 'Not stated 1'],
    });
  });

  it('leaves out what is the same for all, unless it is switched on', () => {
    expect(list().map(({ title }) => title)).not.toContain('Author');
    expect(list({ ...NO_FILTER, authors: ['A'] }).map(({ title }) => title)).toContain('Author');
  });

  it('keeps what is switched on although no passage has it any more', () => {
    const facet = list({ ...NO_FILTER, tags: ['gone'] }).find(({ title }) => title === 'Tag');
    expect(facet?.options).toMatchObject([
      { text: 'gone', count: 0, isOn: true },
      { text: 'urgent', count: 1, isOn: false },
    ]);
  });

  it('switches an option on and off, and finds as many passages as it says', () => {
    for (const { options } of list()) {
      for (const { count, switched } of options) {
        expect(filterAnnotations(ANNOTATIONS, switched, facts)).toHaveLength(count);
        const back = list(switched).flatMap((facet) => facet.options.filter(({ isOn }) => isOn));
        expect(back.map((option) => option.switched)).toEqual([NO_FILTER]);
      }
    }
  });

  it('names what is switched on without looking at a passage', () => {
    const filter = { ...NO_FILTER, markings: ['tlp2:amber'], confidences: ['low' as const] };
    expect(list(filter, []).flatMap(({ options }) => options.map(({ text }) => text))).toEqual([
      'Low',
      'TLP:AMBER',
    ]);
  });
});
