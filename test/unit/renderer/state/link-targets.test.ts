import { describe, expect, it } from 'vitest';
import { briefIdSchema } from '#core/model/ids.ts';
import type { BriefState } from '#core/model/library.ts';
import type { RelationEnd } from '#core/model/relation.ts';
import { listLinkTargets } from '#renderer/state/link-targets.ts';
import { aBrief, aLibraryState, anAnnotation, anEntity } from '#test/support/builders.ts';

const id = (text: string) => briefIdSchema.parse(text);
const marks = (...words: readonly string[]): BriefState => {
  const annotations = words.map((exact, index) =>
    anAnnotation({
      id: exact.replaceAll(' ', '-'),
      spans: [{ start: index, end: index + 1, quote: { exact, prefix: '', suffix: '' } }],
    }),
  );
  return { annotations: new Map(annotations.map((each) => [each.id, each])), relations: new Map() };
};
const entities = [anEntity({ id: 'kim', name: 'Kim' }), anEntity({ id: 'k', name: 'K.', mergedInto: 'kim' })];
const library = aLibraryState({
  entities: new Map(entities.map((each) => [each.id, each])),
  briefs: new Map(
    ['here', 'open', 'closed'].map((each) => [id(each), aBrief({ id: each, title: `Brief ${each}` })]),
  ),
});
const input = {
  library,
  loaded: new Map([
    [id('open'), marks('open words')],
    [id('here'), marks('first words', 'second words')],
  ]),
  distant: [
    {
      briefId: id('closed'),
      annotationId: anAnnotation({ id: 'c' }).id,
      label: anAnnotation().label,
      text: 'closed words',
    },
  ],
  currentBriefId: id('here'),
  from: null,
  query: '',
};
const texts = (changes: Partial<Parameters<typeof listLinkTargets>[0]> = {}) =>
  listLinkTargets({ ...input, ...changes }).map(({ text }) => text);

describe('listLinkTargets', () => {
  it('offers passages of this brief in text order, then of others, then entities; none that was absorbed', () => {
    expect(texts()).toEqual(['first words', 'second words', 'open words', 'closed words', 'Kim']);
  });

  it('finds by words of the passage and of the title of its brief', () => {
    expect(texts({ query: 'brief closed' })).toEqual(['closed words']);
    expect(texts({ query: 'second' })).toEqual(['second words']);
  });

  it('never offers where the link begins, and entities first from an entity', () => {
    const passage: RelationEnd = {
      kind: 'passage',
      briefId: id('here'),
      annotationId: anAnnotation({ id: 'first-words' }).id,
    };
    expect(texts({ from: passage })).not.toContain('first words');
    const [kim, un] = [anEntity({ id: 'kim' }), anEntity({ id: 'un', name: 'Un' })];
    const registry = new Map([kim, un].map((each) => [each.id, each]));
    expect(
      texts({ library: { ...library, entities: registry }, from: { kind: 'entity', entityId: kim.id } })[0],
    ).toBe('Un');
  });

  it('leaves the words of a brief that the window holds to the window', () => {
    const [stale] = input.distant;
    if (stale === undefined) throw new Error('none');
    expect(texts({ distant: [{ ...stale, briefId: id('open') }] })).not.toContain('closed words');
  });
});
