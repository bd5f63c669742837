import { describe, expect, it } from 'vitest';
import { DUE_DILIGENCE_CODEBOOK } from '#core/codebook/due-diligence-codebook.ts';
import type { LabelMoves } from '#core/codebook/label-moves.ts';
import { briefIdSchema, labelIdSchema } from '#core/model/ids.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { err, ok } from '#core/result.ts';
import { exportCodebook, importCodebook, saveCodebook } from '#renderer/state/codebook-actions.ts';
import { tagRange } from '#renderer/state/passage-actions.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { anAnnotation } from '#test/support/builders.ts';

const ASIDE = briefIdSchema.parse('brief-aside');
const PERSON = labelIdSchema.parse('person');
const CHANGED = { ...INTELLIGENCE_CODEBOOK, name: 'Field work' };

/** One brief is open and has a passage; another, that the window never showed, has one too. */
function aLibraryInUse() {
  const started = anAppStore();
  const { app, bridge, brief } = started;
  const [person] = INTELLIGENCE_CODEBOOK.labels;
  if (person === undefined) throw new Error('The starter codebook has no label.');
  tagRange(app, { start: 0, end: 10 }, person);
  bridge.answer('codebook:usage', () =>
    ok({
      labels: { person: 2 },
      labelBriefs: { person: [brief.id, ASIDE] },
      relationTypes: {},
      entityTypes: {},
      levels: {},
    }),
  );
  bridge.answer('brief:open', () =>
    ok({
      briefId: ASIDE,
      revision: 7,
      text: 'Alpha team',
      blocks: [],
      annotations: [anAnnotation({ tags: ['old'] })],
      relations: [],
      notices: [],
    }),
  );
  return started;
}

const labelsIn = ({ app }: ReturnType<typeof anAppStore>) =>
  [...app.state.briefs.values()].flatMap(({ state }) =>
    [...state.annotations.values()].map(({ label, tags }) => [String(label), ...tags]),
  );

describe('saveCodebook', () => {
  it('replaces the codebook in one undo step', async () => {
    const { app } = anAppStore();
    expect(await saveCodebook(app, CHANGED, new Map())).toEqual({ ok: true, value: undefined });
    expect(app.state.library?.codebook.name).toBe('Field work');
    app.undo();
    expect(app.state.library?.codebook).toEqual(INTELLIGENCE_CODEBOOK);
    app.redo();
    expect(app.state.library?.codebook.name).toBe('Field work');
  });

  it('moves the passages of every brief, seen or not, and undo takes all of it back', async () => {
    const started = aLibraryInUse();
    const { app, saved } = started;
    const moves: LabelMoves = new Map([
      [PERSON, { kind: 'relabel', to: labelIdSchema.parse('event'), tag: 'Person' }],
    ]);
    await saveCodebook(app, CHANGED, moves);
    expect(labelsIn(started)).toEqual([
      ['event', 'Person'],
      ['event', 'old', 'Person'],
    ]);
    await app.queue.whenSettled();
    const parts = saved.at(-1)?.parts.map((part) => (part.scope === 'brief' ? part.briefId : part.scope));
    expect(parts).toEqual(['library', started.brief.id, ASIDE]);
    expect(saved.at(-1)?.parts.at(-1)?.baseRevision).toBe(7);
    app.undo();
    expect(labelsIn(started)).toEqual([['person'], ['person', 'old']]);
    expect(app.state.library?.codebook).toEqual(INTELLIGENCE_CODEBOOK);
  });

  it('deletes passages when that was the answer, and leaves the one that was shown', async () => {
    const started = aLibraryInUse();
    await saveCodebook(started.app, CHANGED, new Map([[PERSON, { kind: 'delete' }]]));
    expect(labelsIn(started)).toEqual([]);
    expect(started.app.state.activeAnnotationId).toBeNull();
    started.app.undo();
    expect(labelsIn(started)).toHaveLength(2);
  });

  it('changes nothing at all when a brief cannot be read', async () => {
    const { app, bridge } = aLibraryInUse();
    bridge.answer('brief:open', () => err({ code: 'library-damaged', message: 'It cannot be read.' }));
    const saved = await saveCodebook(app, CHANGED, new Map([[PERSON, { kind: 'delete' }]]));
    expect(saved).toMatchObject({ ok: false, error: { message: 'It cannot be read.' } });
    expect(app.state.library?.codebook).toEqual(INTELLIGENCE_CODEBOOK);
  });

  it('makes no undo step when nothing has changed', async () => {
    const { app } = anAppStore();
    await saveCodebook(app, INTELLIGENCE_CODEBOOK, new Map());
    expect(app.state.undo).toEqual([]);
  });
});

describe('codebook files', () => {
  it('give the codebook, or nothing when the person gave up', async () => {
    const { app, bridge } = anAppStore();
    bridge.answer('codebook:import', () => ok({ status: 'cancelled' }));
    expect(await importCodebook(app)).toBeNull();
    bridge.answer('codebook:import', () =>
      ok({ status: 'read', fileName: 'a.json', codebook: DUE_DILIGENCE_CODEBOOK }),
    );
    expect((await importCodebook(app))?.codebook.name).toBe('Due diligence');
    expect(app.state.toasts).toEqual([]);
  });

  it('say what is wrong with a file', async () => {
    const { app, bridge } = anAppStore();
    bridge.answer('codebook:import', () =>
      err({ code: 'file-unsupported', message: 'This is no codebook.' }),
    );
    expect(await importCodebook(app)).toBeNull();
    expect(app.state.toasts).toMatchObject([{ tone: 'error', message: 'This is no codebook.' }]);
  });

  it('say where the codebook went, or why it did not', async () => {
    const { app, bridge } = anAppStore();
    bridge.answer('codebook:export', () => ok({ status: 'saved', fileName: 'b.json' }));
    await exportCodebook(app, INTELLIGENCE_CODEBOOK);
    bridge.answer('codebook:export', () => err({ code: 'disk-full', message: 'The disk is full.' }));
    await exportCodebook(app, INTELLIGENCE_CODEBOOK);
    expect(app.state.toasts.map(({ message }) => message)).toEqual([
      'The codebook is in b.json.',
      'The disk is full.',
    ]);
  });
});
