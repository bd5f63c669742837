import { describe, expect, it } from 'vitest';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { listEntityOptions } from '#renderer/features/entities/entity-options.ts';
import { anEntity } from '#test/support/builders.ts';

const ENTITIES = [
  anEntity({ id: 'rutte', name: 'Mark Rutte', aliases: ['Rutte'] }),
  anEntity({ id: 'hong', name: 'Hong Jang-won' }),
];
const PERSON = INTELLIGENCE_CODEBOOK.entityTypes[0]?.id ?? null;

function list(query: string, passageText: string, newType = PERSON) {
  const options = listEntityOptions({ entities: ENTITIES, mentionCounts: {}, query, passageText, newType });
  return options.map((option) => (option.kind === 'add' ? `+${option.name}` : option.match.entity.id));
}

describe('listEntityOptions', () => {
  it.each([
    [
      'nothing typed, unknown words: Enter adds them',
      '',
      'Jens Stoltenberg',
      ['+Jens Stoltenberg', 'hong', 'rutte'],
    ],
    ['nothing typed, words that are a name: Enter takes it', '', 'mark rutte', ['rutte', 'hong']],
    ['nothing typed, words that are an alias: Enter takes it', '', 'Rutte', ['rutte', 'hong']],
    ['the start of a name: it comes first, the addition last', 'hon', 'x', ['hong', '+hon']],
    ['a whole name: nothing to add', 'Hong Jang-Won', 'x', ['hong']],
    ['an unknown name: only the addition', 'Zelensky', 'x', ['+Zelensky']],
    ['nothing at all', '', '', ['hong', 'rutte']],
  ])('%s', (_, query, passageText, expected) => {
    expect(list(query, passageText)).toEqual(expected);
  });

  it('adds nothing without a type', () => {
    expect(list('Zelensky', 'x', null)).toEqual([]);
  });

  it('cuts a name that the model would refuse', () => {
    expect(list('', 'x'.repeat(600))[0]).toHaveLength(501);
  });
});
