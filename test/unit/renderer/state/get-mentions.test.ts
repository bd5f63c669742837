import { describe, expect, it } from 'vitest';
import type { Annotation } from '#core/model/annotation.ts';
import { entityIdSchema } from '#core/model/ids.ts';
import type { BriefState } from '#core/model/library.ts';
import { getMentions } from '#renderer/state/get-mentions.ts';
import { aLibraryState, anAnnotation, anEntity } from '#test/support/builders.ts';

const RUTTE = entityIdSchema.parse('rutte');
const library = aLibraryState({
  entities: new Map(
    [
      anEntity({ id: 'rutte' }),
      anEntity({ id: 'mr-rutte', mergedInto: 'rutte' }),
      anEntity({ id: 'the-chief', mergedInto: 'mr-rutte' }),
      anEntity({ id: 'other', name: 'Ilmari Koskela' }),
    ].map((entity) => [entity.id, entity]),
  ),
});

function mention(id: string, entityId: string | null, start = 0): Annotation {
  const spans = [{ start, end: start + 5, quote: { exact: 'Alpha', prefix: '', suffix: '' } }];
  return anAnnotation({ id, entityId, spans });
}

function stateOf(...annotations: readonly Annotation[]): BriefState {
  return { annotations: new Map(annotations.map((each) => [each.id, each])), relations: new Map() };
}

describe('getMentions', () => {
  it('lists mentions under every name in text order', () => {
    const state = stateOf(
      mention('3', 'rutte', 30),
      mention('1', 'the-chief', 10),
      mention('2', 'mr-rutte', 20),
    );
    expect(getMentions(library, state, RUTTE).map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it('is empty for an entity that the brief does not mention', () => {
    expect(getMentions(library, stateOf(mention('1', 'other')), RUTTE)).toEqual([]);
  });
});
