import { describe, expect, it } from 'vitest';
import { type AuthoredSeed, buildAnnotations } from '#build/seeds/seed-authoring.mjs';
import { seedAnnotationsSchema } from '#core/seeds/seed-schema.ts';

const REGISTRY = {
  ship: { type: 'equipment', name: 'Haneul Byeol', aliases: ['하늘별호'], note: 'Invented.' },
  port: { type: 'location', name: 'Rajin' },
};
const SEED: AuthoredSeed = {
  name: 'one-ship',
  started: '2024-10-16T13:00:00.000Z',
  passages: [
    {
      id: 'ship',
      at: '[[ship]]',
      label: 'equipment',
      entity: 'ship',
      confidence: 'low',
      grade: 'C3',
      tags: ['x'],
    },
    { id: 'left', at: '[[left]]', label: 'judgment', likelihood: 'likely', status: 'draft', note: 'Why.' },
  ],
  relations: [
    { id: 'r1', type: 'located-at', from: { entity: 'ship' }, to: { entity: 'port' }, passages: ['left'] },
    {
      id: 'r2',
      type: 'corroborates',
      from: { passage: 'left' },
      to: { passage: 'growth', seed: 'other-brief' },
      confidence: 'moderate',
    },
  ],
};
const SPANS = [{ start: 0, end: 4, quote: { exact: 'ship', prefix: '', suffix: '' } }];

describe('buildAnnotations', () => {
  const built = seedAnnotationsSchema.parse(buildAnnotations(SEED, REGISTRY, () => SPANS));

  it('makes records that the model takes', () => {
    expect(built.annotations.map(({ id }) => id)).toEqual(['one-ship.ship', 'one-ship.left']);
    expect(built.annotations[0]?.spans).toEqual(SPANS);
  });

  it('keeps confidence, likelihood and grade apart, and leaves the unsaid unsaid', () => {
    expect(built.annotations.map(({ assessment }) => assessment)).toEqual([
      { confidence: 'low', likelihood: null, reliability: 'C', credibility: 3 },
      {
        confidence: null,
        likelihood: { yardstick: 'icd203', term: 'likely' },
        reliability: null,
        credibility: null,
      },
    ]);
  });

  it('gives each record a later time than the one before', () => {
    const times = [...built.annotations, ...built.relations].map(({ created }) => created);
    expect(times).toEqual([...new Set(times)].toSorted());
    expect(times[0]).toBe(SEED.started);
  });

  it('lists each entity once, whether a passage or a relation names it', () => {
    expect(built.entities.map(({ id, aliases }) => [id, aliases])).toEqual([
      ['port', []],
      ['ship', ['하늘별호']],
    ]);
  });

  it('points relations at entities, at own passages and at passages of another brief', () => {
    expect(built.relations.map(({ to, passages }) => [to, passages])).toEqual([
      [{ kind: 'entity', entityId: 'port' }, [{ briefId: 'one-ship', annotationId: 'one-ship.left' }]],
      [{ kind: 'passage', briefId: 'other-brief', annotationId: 'other-brief.growth' }, []],
    ]);
  });

  it('refuses an entity that the registry does not have', () => {
    expect(() => buildAnnotations(SEED, { ship: REGISTRY.ship }, () => SPANS)).toThrow(
      'not in entities.mjs: port',
    );
  });
});
