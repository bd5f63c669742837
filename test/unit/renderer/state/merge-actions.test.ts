import { describe, expect, it } from 'vitest';
import { type AppliedMerge, type MergeSummary, mergeContract } from '#core/ipc/merge-contract.ts';
import { err, ok } from '#core/result.ts';
import { takeMerge } from '#renderer/state/merge-actions.ts';
import { anAppStore, SAMPLE_TEXT } from '#test/support/app-store.ts';
import { aBrief, anEntity } from '#test/support/builders.ts';
import { aPassage } from '#test/support/export-input.ts';

const SUMMARY: MergeSummary = {
  ticket: 'ticket-1',
  formatName: 'brat standoff',
  briefs: [],
  newEntities: [],
  knownEntityCount: 0,
  newLabels: [],
  newRelationTypes: [],
  notes: [],
};
const text = { text: SAMPLE_TEXT, blocks: [] };
const rutte = anEntity({ id: 'rutte', name: 'Mark Rutte' });
const NOTHING: AppliedMerge = {
  done: { libraryRevision: 0, edits: [], briefs: [] },
  todo: { library: [], briefs: [] },
};

function answering(merge: unknown) {
  const scene = anAppStore();
  const { response } = mergeContract['merge:apply'];
  scene.bridge.answer('merge:apply', () => ok(response.parse(merge)));
  const getOpen = () => scene.app.state.briefs.get(scene.brief.id)?.state.annotations;
  return { ...scene, getOpen };
}

describe('takeMerge', () => {
  const todo = {
    library: [{ kind: 'entity/create', entity: rutte }],
    briefs: [
      {
        briefId: 'brief-1',
        edits: ['Mark Rutte', 'Brussels'].map((words) => ({
          kind: 'annotation/create',
          annotation: aPassage(text, words, {
            id: words.replace(' ', '-'),
            entityId: words === 'Brussels' ? null : 'rutte',
          }),
        })),
      },
    ],
  };

  it('adds passages and entities as one action, which one Undo takes back and Redo brings again', async () => {
    const { app, saved, getOpen } = answering({ ...NOTHING, todo });
    await takeMerge(app, SUMMARY);
    await app.queue.whenSettled();
    expect([...(getOpen()?.keys() ?? [])]).toEqual(['Mark-Rutte', 'Brussels']);
    expect(app.state.library?.entities.has(rutte.id)).toBe(true);
    expect(saved.map(({ label, parts }) => [label, parts.map(({ scope }) => scope)])).toEqual([
      ['Take in from brat standoff', ['library', 'brief']],
    ]);
    expect(app.state.toasts.at(-1)?.message).toContain('2 passages were taken in');
    app.undo();
    expect(getOpen()?.size).toBe(0);
    expect(app.state.library?.entities.size).toBe(0);
    app.redo();
    expect(getOpen()?.size).toBe(2);
    await app.queue.whenSettled();
    expect(saved.map(({ cause }) => cause)).toEqual(['do', 'undo', 'redo']);
  });

  it('fetches the marks of a brief that is not shown, so that the action reaches it', async () => {
    const { app, bridge } = answering({
      ...NOTHING,
      todo: { ...todo, briefs: todo.briefs.map((part) => ({ ...part, briefId: 'brief-2' })) },
    });
    bridge.answer('marks:read', () =>
      ok({ briefs: [{ briefId: 'brief-2', revision: 7, annotations: [], relations: [] }] }),
    );
    await takeMerge(app, SUMMARY);
    expect([...app.state.distantMarks.values()].map(({ annotations }) => annotations.size)).toEqual([2]);
    app.undo();
    expect([...app.state.distantMarks.values()].map(({ annotations }) => annotations.size)).toEqual([0]);
  });

  it('shows new briefs with what they name, opens the first, and leaves Undo alone', async () => {
    const fresh = aBrief({ id: 'brief-9', title: 'convoy' });
    const { app, bridge } = answering({
      ...NOTHING,
      done: {
        libraryRevision: 12,
        edits: [{ kind: 'entity/create', entity: rutte }],
        briefs: [{ brief: fresh, counts: { annotations: 3, drafts: 3, orphans: 0 } }],
      },
    });
    bridge.answer('brief:open', () => err({ code: 'not-found', message: 'Not in this test.' }));
    await takeMerge(app, SUMMARY);
    expect(app.state.library?.briefs.get(fresh.id)?.title).toBe('convoy');
    expect(app.state.library?.entities.has(rutte.id)).toBe(true);
    expect(app.state.counts.get(fresh.id)).toEqual({ annotations: 3, drafts: 3, orphans: 0 });
    expect(app.state.currentBriefId).toBe(fresh.id);
    expect(app.state.undo).toEqual([]);
  });

  it('changes nothing when the file cannot be taken in', async () => {
    const { app, bridge, getOpen } = answering(NOTHING);
    bridge.answer('merge:apply', () => err({ code: 'not-found', message: 'No longer waiting.' }));
    await takeMerge(app, SUMMARY);
    expect(getOpen()?.size).toBe(0);
    expect(app.state.toasts.at(-1)).toMatchObject({ tone: 'error', message: 'No longer waiting.' });
  });

  it('says so when the marks that it would add to cannot be read', async () => {
    const { app, bridge } = answering({
      ...NOTHING,
      todo: { library: [], briefs: todo.briefs.map((part) => ({ ...part, briefId: 'brief-2' })) },
    });
    bridge.answer('marks:read', () => err({ code: 'library-damaged', message: 'It cannot be read.' }));
    await takeMerge(app, SUMMARY);
    expect(app.state.undo).toEqual([]);
    expect(app.state.toasts.at(-1)).toMatchObject({ tone: 'error', message: 'It cannot be read.' });
  });
});
