import { describe, expect, it } from 'vitest';
import { briefIdSchema } from '#core/model/ids.ts';
import type { BriefState } from '#core/model/library.ts';
import type { RelationEnd } from '#core/model/relation.ts';
import { ok } from '#core/result.ts';
import {
  findPassageWords,
  joinRelations,
  listDistantEnds,
  readDistantRelations,
} from '#renderer/state/relation-queries.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { anAnnotation, aRelation } from '#test/support/builders.ts';

const id = (text: string) => briefIdSchema.parse(text);
const passage = (briefId: string, annotationId: string) => ({
  kind: 'passage' as const,
  briefId: id(briefId),
  annotationId: anAnnotation({ id: annotationId }).id,
});
const [HERE, THERE, GONE] = [passage('here', 'a1'), passage('there', 'b1'), passage('here', 'gone')];
const own = aRelation({ id: 'own', from: HERE, to: THERE });
const other = aRelation({ id: 'other', from: THERE, to: HERE });
const state: BriefState = {
  annotations: new Map([anAnnotation({ id: 'a1' })].map((each) => [each.id, each])),
  relations: new Map([[own.id, own]]),
};
const loaded = new Map([[id('here'), state]]);
const ABOUT_HERE = { of: 'brief', briefId: id('here') } as const;
const distant = {
  relations: [
    { briefId: id('there'), relation: other },
    { briefId: id('here'), relation: aRelation({ id: 'stale' }) },
  ],
  passages: [{ ...THERE, label: anAnnotation().label, text: 'words there' }],
};

describe('joinRelations', () => {
  it('joins what the window holds with what other briefs assert about it', () => {
    expect(joinRelations(ABOUT_HERE, loaded, distant).map(({ relation }) => relation.id)).toEqual([
      'own',
      'other',
    ]);
  });

  it('is the window’s own until main has answered', () => {
    expect(joinRelations({ of: 'library' }, loaded, null).map(({ relation }) => relation.id)).toEqual([
      'own',
    ]);
  });
});

describe('findPassageWords', () => {
  it.each<[string, Extract<RelationEnd, { kind: 'passage' }>, string | undefined]>([
    ['in a brief that is held here', HERE, 'Alpha'],
    ['in another brief', THERE, 'words there'],
    ['that was deleted', GONE, undefined],
    ['that nobody knows', passage('nowhere', 'x'), undefined],
  ])('of a passage %s', (_name, end, words) => {
    expect(findPassageWords(end, loaded, distant)).toBe(words);
  });
});

describe('what main is asked', () => {
  it('includes the far ends of relations that the window holds', async () => {
    const { app, bridge, brief } = anAppStore();
    bridge.answer('relations:find', () => ok({ relations: [], passages: [] }));
    const also = listDistantEnds(ABOUT_HERE, loaded);
    expect(also).toEqual([{ briefId: 'there', annotationId: 'b1' }]);
    await readDistantRelations(app, ABOUT_HERE, also);
    expect(bridge.requestsTo('relations:find')).toEqual([{ query: ABOUT_HERE, except: [brief.id], also }]);
  });
});
