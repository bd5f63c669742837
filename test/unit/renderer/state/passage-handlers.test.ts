import { describe, expect, it, vi } from 'vitest';
import { type AnnotationId, annotationIdSchema } from '#core/model/ids.ts';
import { NO_FILTER } from '#core/search/filter-annotations.ts';
import { createAndLinkToAll } from '#renderer/state/bulk-actions.ts';
import { markAllShown } from '#renderer/state/marked-passages.ts';
import { passageHandlers, relabelTargets } from '#renderer/state/passage-handlers.ts';
import { removePassages } from '#renderer/state/remove-passages.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { annotationsOf, labelNamed, quotesOf, tagWords } from '#test/support/tagging.ts';
import { aWindow } from '#test/support/window-places.ts';

function threePassages() {
  const { app } = anAppStore();
  const ids = ['Mark Rutte', 'Brussels', 'NIS'].map((words) => tagWords(app, words));
  const [a, b, c] = ids;
  if (!a || !b || !c) throw new Error('Three passages were made.');
  const focusReader = vi.fn();
  const run = passageHandlers(app, aWindow({ focusReader }).places);
  const statuses = () => annotationsOf(app).map(({ status }) => status);
  return { app, a, b, c, run, focusReader, statuses };
}

describe('accept and reject', () => {
  it('judge the active passage', () => {
    const { app, b, run, statuses } = threePassages();
    app.set({ activeAnnotationId: b });
    run['passage.reject']();
    expect(statuses()).toEqual(['accepted', 'rejected', 'accepted']);
    expect(app.state.undo.at(-1)?.label).toBe('Reject passage');
  });

  it('judge all selected passages in one step', () => {
    const { app, run, statuses } = threePassages();
    markAllShown(app);
    run['passage.reject']();
    expect(statuses()).toEqual(['rejected', 'rejected', 'rejected']);
    app.undo();
    expect(statuses()).toEqual(['accepted', 'accepted', 'accepted']);
  });

  it('do nothing without a passage', () => {
    const { app, run, statuses } = threePassages();
    app.set({ activeAnnotationId: null });
    const { undo } = app.state;
    run['passage.accept']();
    expect(app.state.undo).toBe(undo);
    expect(statuses()).toEqual(['accepted', 'accepted', 'accepted']);
  });
});

describe('confidence and label', () => {
  it('go to all selected passages and keep the rest of each assessment', () => {
    const { app, run } = threePassages();
    markAllShown(app);
    run['assess.confidence-high']();
    relabelTargets(app, labelNamed(app, 'event'));
    expect(annotationsOf(app).map(({ label, assessment }) => [label, assessment.confidence])).toEqual([
      ['event', 'high'],
      ['event', 'high'],
      ['event', 'high'],
    ]);
    app.undo();
    app.undo();
    expect(annotationsOf(app).map(({ label, assessment }) => [label, assessment.confidence])).toEqual([
      ['person', null],
      ['person', null],
      ['person', null],
    ]);
  });

  it('say that there is nothing to relabel', () => {
    const { app } = threePassages();
    app.set({ activeAnnotationId: null });
    expect(relabelTargets(app, labelNamed(app, 'event'))).toBeUndefined();
  });
});

describe('deletion', () => {
  it('goes on at the next passage', () => {
    const { app, a, b, c, run, focusReader } = threePassages();
    app.set({ activeAnnotationId: a });
    run['passage.delete']();
    expect(app.state.activeAnnotationId).toBe(b);
    expect(focusReader).toHaveBeenCalledOnce();
    app.set({ activeAnnotationId: c });
    run['passage.delete']();
    expect(app.state.activeAnnotationId).toBe(b);
    run['passage.delete']();
    expect(app.state.activeAnnotationId).toBeNull();
    expect(quotesOf(app)).toEqual([]);
  });

  it('goes on at a passage that the filter leaves', () => {
    const { app, a, c } = threePassages();
    app.set({ activeAnnotationId: a });
    relabelTargets(app, labelNamed(app, 'event'));
    app.set({ activeAnnotationId: c });
    relabelTargets(app, labelNamed(app, 'event'));
    app.set({ passageFilter: { ...NO_FILTER, words: 'event' } });
    removePassages(app, [a]);
    expect(app.state.activeAnnotationId).toBe(c);
  });

  it('takes all selected passages in one step and gives them back in one', () => {
    const { app, run } = threePassages();
    markAllShown(app);
    run['passage.delete']();
    expect(quotesOf(app)).toEqual([]);
    expect(app.state.activeAnnotationId).toBeNull();
    app.undo();
    expect(quotesOf(app)).toEqual(['Mark Rutte', 'Brussels', 'NIS']);
  });
});

describe('merging', () => {
  it('makes one passage of all selected ones and keeps it in hand', () => {
    const { app, a, run, focusReader } = threePassages();
    markAllShown(app);
    run['passage.merge']();
    expect(quotesOf(app)).toEqual(['Mark Rutte … Brussels … NIS']);
    expect(app.state.activeAnnotationId).toBe(a);
    expect(focusReader).toHaveBeenCalledOnce();
    app.undo();
    expect(quotesOf(app)).toEqual(['Mark Rutte', 'Brussels', 'NIS']);
  });

  it('needs more than one', () => {
    const { app, run } = threePassages();
    const { undo } = app.state;
    run['passage.merge']();
    expect(app.state.undo).toBe(undo);
  });
});

describe('createAndLinkToAll', () => {
  it('writes the entity first and links all, in one step', async () => {
    const { app, a, b } = threePassages();
    const type = labelNamed(app, 'person').entityType;
    if (type === null) throw new Error('Person is a type.');
    createAndLinkToAll(app, [a, b], { name: '  The   delegation ', type });
    const [entity] = [...(app.state.library?.entities.values() ?? [])];
    expect(entity?.name).toBe('The delegation');
    expect(annotationsOf(app).map(({ entityId }) => entityId)).toEqual([entity?.id, entity?.id, null]);
    app.undo();
    expect(app.state.library?.entities.size).toBe(0);
    expect(annotationsOf(app).map(({ entityId }) => entityId)).toEqual([null, null, null]);
  });
});

describe('choosing among the passages here', () => {
  function asked(ids: readonly AnnotationId[] | null) {
    const { app } = anAppStore();
    tagWords(app, 'Mark Rutte');
    app.set({ activeAnnotationId: null });
    const at = { x: 10, y: 20 };
    const places = aWindow({ findPassagesHere: () => (ids === null ? null : { ids, at }) });
    passageHandlers(app, places.places)['passage.choose']();
    return app.state;
  }
  const [first, second] = ['a', 'b'].map((id) => annotationIdSchema.parse(id));
  if (!first || !second) throw new Error('Two ids.');

  it('takes the only one at once', () => {
    expect(asked([first])).toMatchObject({ activeAnnotationId: 'a', passageChoice: null });
  });

  it('offers several', () => {
    const state = asked([first, second]);
    expect(state.activeAnnotationId).toBeNull();
    expect(state.passageChoice).toEqual({ ids: ['a', 'b'], at: { x: 10, y: 20 } });
  });

  it('says so where there is none', () => {
    expect(asked([]).toasts.at(-1)?.message).toContain('no passage');
    expect(asked(null).toasts.at(-1)?.message).toContain('no passage');
  });
});
