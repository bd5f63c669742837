import { describe, expect, it, vi } from 'vitest';
import { briefIdSchema } from '#core/model/ids.ts';
import { err, ok } from '#core/result.ts';
import { openBrief } from '#renderer/state/open-brief.ts';
import { getOpenBrief, getShownBrief } from '#renderer/state/selectors.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { anAnnotation, aRelation } from '#test/support/builders.ts';

const SECOND = briefIdSchema.parse('brief-2');

function anAnswer(fields: Readonly<Record<string, unknown>> = {}) {
  return ok({
    briefId: SECOND,
    revision: 7,
    text: 'Alpha team moved north.',
    blocks: [{ type: 'paragraph', start: 0, end: 23 }],
    annotations: [anAnnotation()],
    relations: [aRelation()],
    notices: [],
    ...fields,
  });
}

describe('openBrief', () => {
  it('shows a brief with its text, passages and relations', async () => {
    const { app, bridge } = anAppStore();
    bridge.answer('brief:open', () => anAnswer());
    await openBrief(app, SECOND);
    const open = app.state.briefs.get(SECOND);
    expect(app.state.currentBriefId).toBe(SECOND);
    expect(open?.text.text).toBe('Alpha team moved north.');
    expect([...(open?.state.annotations.keys() ?? [])]).toEqual(['annotation-1']);
    expect([...(open?.state.relations.keys() ?? [])]).toEqual(['relation-1']);
  });

  it('leaves the passage and the selection of the brief before it behind', async () => {
    const { app, bridge } = anAppStore();
    bridge.answer('brief:open', () => anAnswer());
    app.set({ activeAnnotationId: anAnnotation().id, selection: { start: 0, end: 4 } });
    await openBrief(app, SECOND);
    expect(app.state.activeAnnotationId).toBeNull();
    expect(app.state.selection).toBeNull();
  });

  it('asks only once: a brief that was shown before stays in memory', async () => {
    const { app, bridge, brief } = anAppStore();
    bridge.answer('brief:open', () => anAnswer());
    await openBrief(app, SECOND);
    await openBrief(app, brief.id);
    await openBrief(app, SECOND);
    expect(bridge.requestsTo('brief:open')).toHaveLength(1);
    expect(app.state.currentBriefId).toBe(SECOND);
  });

  it('says why a brief cannot be shown, and keeps the others', async () => {
    const { app, bridge, brief } = anAppStore();
    bridge.answer('brief:open', () => err({ code: 'library-damaged', message: 'Its text is missing.' }));
    await openBrief(app, SECOND);
    expect(app.state.briefError?.message).toBe('Its text is missing.');
    expect(app.state.briefs.has(brief.id)).toBe(true);
    await openBrief(app, brief.id);
    expect(app.state.briefError).toBeNull();
  });

  it('does not show the failure of a brief that was left meanwhile', async () => {
    const { app, bridge, brief } = anAppStore();
    let answer: (value: unknown) => void = () => undefined;
    bridge.answer('brief:open', () => new Promise((resolve) => (answer = resolve)));
    const opening = openBrief(app, SECOND);
    await openBrief(app, brief.id);
    answer(err({ code: 'library-damaged', message: 'Its text is missing.' }));
    await opening;
    expect(app.state.briefError).toBeNull();
    expect(app.state.currentBriefId).toBe(brief.id);
  });

  it('shows the words of a large brief while its passages are still being read', async () => {
    const { app, bridge } = anAppStore();
    app.set({ counts: new Map([[SECOND, { annotations: 10_000, drafts: 0, orphans: 0 }]]) });
    const blocks = [{ type: 'paragraph', start: 0, end: 23 }];
    bridge.answer('brief:text', () => ok({ text: 'Alpha team moved north.', blocks }));
    let answer: (value: unknown) => void = () => undefined;
    bridge.answer('brief:open', () => new Promise((resolve) => (answer = resolve)));
    const opening = openBrief(app, SECOND);
    await vi.waitFor(() => expect(getShownBrief(app.state)).toBeDefined());
    const shown = getShownBrief(app.state);
    expect(shown?.text.text).toBe('Alpha team moved north.');
    expect(shown?.state.annotations.size).toBe(0);
    expect(getShownBrief(app.state)).toBe(shown);
    expect(getOpenBrief(app.state)).toBeUndefined();
    answer(anAnswer());
    await opening;
    expect(getShownBrief(app.state)).toBe(app.state.briefs.get(SECOND));
    expect(getOpenBrief(app.state)?.text).toBe(shown?.text);
    expect(app.state.arrivingText).toBeNull();
  });

  it('takes back words that turn out not to be those of the passages', async () => {
    const { app, bridge } = anAppStore();
    app.set({ counts: new Map([[SECOND, { annotations: 10_000, drafts: 0, orphans: 0 }]]) });
    bridge.answer('brief:text', () => ok({ text: 'Another text.', blocks: [] }));
    bridge.answer('brief:open', () => err({ code: 'library-damaged', message: 'Its text is another one.' }));
    await openBrief(app, SECOND);
    expect(getShownBrief(app.state)).toBeUndefined();
    expect(app.state.briefError?.message).toBe('Its text is another one.');
  });

  it('asks for a small brief in one go', async () => {
    const { app, bridge } = anAppStore();
    bridge.answer('brief:open', () => anAnswer());
    await openBrief(app, SECOND);
    expect(bridge.requestsTo('brief:text')).toEqual([]);
  });

  it('tells what opening had to repair', async () => {
    const { app, bridge } = anAppStore();
    bridge.answer('brief:open', () => anAnswer({ notices: ['A torn line was moved to quarantine.'] }));
    await openBrief(app, SECOND);
    expect(app.state.libraryNotices).toEqual(['A torn line was moved to quarantine.']);
  });

  it('goes on from the revision that is on disk', async () => {
    const { app, bridge, saved } = anAppStore();
    bridge.answer('brief:open', () => anAnswer());
    await openBrief(app, SECOND);
    app.dispatch({
      label: 'Delete passage',
      briefs: [{ briefId: SECOND, edits: [{ kind: 'annotation/remove', id: anAnnotation().id }] }],
    });
    await app.queue.whenSettled();
    expect(saved[0]?.parts[0]?.baseRevision).toBe(7);
  });
});
