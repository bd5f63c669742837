import { describe, expect, it } from 'vitest';
import { err } from '#core/result.ts';
import { copyPassageWithSource, pasteBrief } from '#renderer/state/clipboard-actions.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { anAnnotation } from '#test/support/builders.ts';

function withPassage(fields: Readonly<Record<string, unknown>> = {}) {
  const made = anAppStore();
  const annotation = anAnnotation(fields);
  made.app.dispatch({
    label: 'Tag',
    briefs: [{ briefId: made.brief.id, edits: [{ kind: 'annotation/create', annotation }] }],
  });
  return { ...made, annotation };
}

describe('copyPassageWithSource', () => {
  it('copies the words with where they come from', async () => {
    const { app, bridge, annotation } = withPassage();
    await copyPassageWithSource(app, annotation.id);
    expect(bridge.requestsTo('clipboard:write')).toEqual([
      { text: '“Alpha” (Wire report, Rail traffic at the crossing, 2024-10-28)' },
    ]);
    expect(app.state.toasts.at(-1)?.tone).toBe('success');
  });

  it('shows a gap between the pieces of a discontinuous passage', async () => {
    const spans = [
      { start: 0, end: 4, quote: { exact: 'Mark', prefix: '', suffix: ' Rutte' } },
      { start: 11, end: 16, quote: { exact: 'spoke', prefix: 'Rutte ', suffix: ' in' } },
    ];
    const { app, bridge, annotation } = withPassage({ spans });
    await copyPassageWithSource(app, annotation.id);
    expect(bridge.requestsTo('clipboard:write')).toMatchObject([
      { text: expect.stringContaining('“Mark […] spoke”') },
    ]);
  });

  it('says so when the clipboard refuses', async () => {
    const { app, bridge, annotation } = withPassage();
    bridge.answer('clipboard:write', () => err({ code: 'internal', message: 'The clipboard is busy.' }));
    await copyPassageWithSource(app, annotation.id);
    expect(app.state.toasts.at(-1)).toMatchObject({ tone: 'error', message: 'The clipboard is busy.' });
  });
});

describe('pasteBrief', () => {
  it('says why nothing was pasted', async () => {
    const { app, bridge } = anAppStore();
    bridge.answer('clipboard:read', () => err({ code: 'internal', message: 'The clipboard is busy.' }));
    await pasteBrief(app);
    expect(app.state.toasts.at(-1)?.message).toBe('The clipboard is busy.');
  });
});
