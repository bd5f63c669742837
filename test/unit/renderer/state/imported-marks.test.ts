import { describe, expect, it } from 'vitest';
import type { ImportedMark } from '#core/ipc/contract.ts';
import { briefIdSchema } from '#core/model/ids.ts';
import { err, ok } from '#core/result.ts';
import { addImportedMarks } from '#renderer/state/imported-marks.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { aBrief } from '#test/support/builders.ts';

const TEXT = 'Ships left Rason at dawn.';
const [ONE, TWO] = [briefIdSchema.parse('one'), briefIdSchema.parse('two')];
const highlight = (start: number, end: number): ImportedMark => ({
  kind: 'highlight',
  start,
  end,
  note: '',
  author: '',
});

function aStore() {
  const setup = anAppStore();
  const { library } = setup.app.state;
  if (library === null) throw new Error('There is no library.');
  const briefs = new Map(library.briefs);
  for (const id of [ONE, TWO]) briefs.set(id, aBrief({ id, title: id }));
  setup.app.set({ library: { ...library, briefs } });
  setup.bridge.answer('brief:open', (request) =>
    ok({
      ...(request as object),
      revision: 0,
      text: TEXT,
      blocks: [],
      annotations: [],
      relations: [],
      notices: [],
    }),
  );
  return setup;
}

describe('addImportedMarks', () => {
  it('adds the marks of one document as drafts, and shows it', async () => {
    const { app } = aStore();
    const comment: ImportedMark = { ...highlight(0, 5), kind: 'comment', note: 'Which?', author: 'Kim' };
    await addImportedMarks(app, [{ briefId: ONE, marks: [comment] }]);
    expect(app.state.currentBriefId).toBe(ONE);
    const [annotation] = app.state.briefs.get(ONE)?.state.annotations.values() ?? [];
    expect(annotation).toMatchObject({
      status: 'draft',
      origin: 'import',
      note: 'Which?',
      author: 'Kim',
      tags: ['comment of the document'],
    });
    expect(annotation?.spans[0]?.quote.exact).toBe('Ships');
  });

  it('adds those of many documents in one step, without going there', async () => {
    const { app, saved } = aStore();
    const before = app.state.currentBriefId;
    await addImportedMarks(app, [
      { briefId: ONE, marks: [highlight(0, 5), highlight(6, 10)] },
      { briefId: TWO, marks: [highlight(11, 16)] },
    ]);
    expect(app.state.currentBriefId).toBe(before);
    await app.queue.whenSettled();
    expect(saved.map(({ label, parts }) => `${label}: ${parts.length}`)).toEqual([
      'Add 3 marks of documents: 2',
    ]);
    app.undo();
    expect([ONE, TWO].map((id) => app.state.briefs.get(id)?.state.annotations.size)).toEqual([0, 0]);
  });

  it('leaves out what does not stand in the text', async () => {
    const { app, saved } = aStore();
    await addImportedMarks(app, [{ briefId: ONE, marks: [highlight(5, 5), highlight(20, 900)] }]);
    await app.queue.whenSettled();
    expect(saved).toEqual([]);
  });

  it('adds nothing anywhere when one of the briefs cannot be read', async () => {
    const { app, bridge, saved } = aStore();
    bridge.answer('brief:open', () => err({ code: 'library-damaged', message: 'The brief is damaged.' }));
    const done = await addImportedMarks(app, [
      { briefId: ONE, marks: [highlight(0, 5)] },
      { briefId: TWO, marks: [highlight(0, 5)] },
    ]);
    expect(done.ok).toBe(false);
    expect(app.state.toasts.map(({ message }) => message)).toContain('The brief is damaged.');
    await app.queue.whenSettled();
    expect(saved).toEqual([]);
  });
});
