import { describe, expect, it } from 'vitest';
import { updateBrief } from '#renderer/state/brief-actions.ts';
import { anAppStore } from '#test/support/app-store.ts';

function titleOf({ app, brief }: ReturnType<typeof anAppStore>) {
  return app.state.library?.briefs.get(brief.id)?.title;
}

describe('updateBrief', () => {
  it('changes a field and takes it back', () => {
    const made = anAppStore();
    updateBrief(made.app, made.brief.id, { label: 'Rename', changes: { title: 'Another title' } });
    expect(titleOf(made)).toBe('Another title');
    made.app.undo();
    expect(titleOf(made)).toBe(made.brief.title);
  });

  it('changes one fact of the source record and keeps the others', () => {
    const { app, brief } = anAppStore();
    updateBrief(app, brief.id, {
      label: 'Change source record',
      changes: { source: { author: 'A. Writer' } },
    });
    expect(app.state.library?.briefs.get(brief.id)?.source).toEqual({ ...brief.source, author: 'A. Writer' });
  });

  it('is an edit of the library, and never of the text', async () => {
    const { app, brief, saved } = anAppStore();
    updateBrief(app, brief.id, { label: 'Grade', changes: { reliability: 'C' } });
    await app.queue.whenSettled();
    expect(saved[0]?.parts.map(({ scope }) => scope)).toEqual(['library']);
  });

  it('takes a run of typing back in one step', () => {
    const made = anAppStore();
    for (const title of ['A', 'An', 'And'])
      updateBrief(made.app, made.brief.id, { label: 'Rename', changes: { title }, coalesceKey: 'title' });
    made.app.undo();
    expect(titleOf(made)).toBe(made.brief.title);
  });
});
