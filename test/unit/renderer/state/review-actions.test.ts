import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '#core/search/filter-annotations.ts';
import { updateAnnotation } from '#renderer/state/passage-actions.ts';
import { passageHandlers } from '#renderer/state/passage-handlers.ts';
import { leaveReview, startReview, stepReview } from '#renderer/state/review-actions.ts';
import { describeReview } from '#renderer/state/review-state.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { tagWords } from '#test/support/tagging.ts';
import { aWindow } from '#test/support/window-places.ts';

/** Five passages, of which the first is accepted and the others are drafts. */
function aReview() {
  const { app } = anAppStore();
  const ids = ['Mark', 'Rutte', 'Brussels', 'NIS', 'council'].map((words) => tagWords(app, words));
  for (const id of ids.slice(1)) updateAnnotation(app, id, { label: 'Draft', changes: { status: 'draft' } });
  app.set({ activeAnnotationId: null });
  const run = passageHandlers(app, aWindow().places);
  const active = () => {
    const { activeAnnotationId } = app.state;
    return activeAnnotationId === null ? null : ids.indexOf(activeAnnotationId);
  };
  const progress = () => describeReview(app.state);
  return { app, ids, run, active, progress };
}

describe('a review', () => {
  it('walks the drafts with one key each and sums up', () => {
    const { app, run, active, progress } = aReview();
    run['review.start']();
    expect(active()).toBe(1);
    expect(progress()).toMatchObject({ position: 1, total: 4, left: 4 });
    run['passage.accept']();
    expect(active()).toBe(2);
    run['passage.reject']();
    stepReview(app, 1);
    expect(active()).toBe(4);
    expect(progress()?.position).toBe(4);
    run['passage.accept']();
    expect(active()).toBeNull();
    expect(progress()).toEqual({ position: null, total: 4, accepted: 2, rejected: 1, left: 1, deleted: 0 });
  });

  it('goes back, also from the end, and stays at the first', () => {
    const { app, run, active } = aReview();
    startReview(app);
    for (let draft = 0; draft < 4; draft += 1) run['passage.accept']();
    stepReview(app, -1);
    expect(active()).toBe(4);
    for (let draft = 0; draft < 6; draft += 1) stepReview(app, -1);
    expect(active()).toBe(1);
    run['passage.reject']();
    expect(active()).toBe(2);
  });

  it('begins at the active passage or after it', () => {
    const { app, ids, active, progress } = aReview();
    app.set({ activeAnnotationId: ids[2] ?? null });
    startReview(app);
    expect(active()).toBe(2);
    expect(progress()?.position).toBe(2);
  });

  it('counts what undo has taken back', () => {
    const { app, run, progress } = aReview();
    startReview(app);
    run['passage.accept']();
    app.undo();
    expect(progress()).toMatchObject({ accepted: 0, left: 4 });
  });

  it('passes over what is deleted on the way', () => {
    const { app, run, active, progress } = aReview();
    startReview(app);
    run['passage.delete']();
    expect(active()).toBe(2);
    stepReview(app, -1);
    expect(active()).toBe(2);
    run['passage.delete']();
    run['passage.delete']();
    run['passage.delete']();
    expect(active()).toBeNull();
    expect(progress()).toMatchObject({ position: null, deleted: 4, left: 0 });
    expect(app.state.undo.at(-1)?.label).toBe('Delete passage');
  });

  it('comes back from a passage that was judged elsewhere', () => {
    const { app, ids, run, active, progress } = aReview();
    startReview(app);
    app.set({ activeAnnotationId: ids[0] ?? null });
    run['passage.reject']();
    expect(active()).toBe(1);
    expect(progress()).toMatchObject({ position: 1, rejected: 0 });
    app.set({ activeAnnotationId: ids[0] ?? null });
    stepReview(app, 1);
    expect(active()).toBe(1);
  });

  it('walks only what the filter leaves, and says when that is nothing', () => {
    const { app, active, progress } = aReview();
    app.set({ passageFilter: { ...NO_FILTER, words: 'brussels' } });
    startReview(app);
    expect(active()).toBe(2);
    expect(progress()?.total).toBe(1);
    leaveReview(app);
    app.set({ passageFilter: { ...NO_FILTER, words: 'mark' } });
    startReview(app);
    expect(progress()).toBeNull();
    expect(app.state.toasts.at(-1)?.message).toContain('filter');
  });

  it('belongs to its brief', () => {
    const { app, progress } = aReview();
    startReview(app);
    app.set({ currentBriefId: null });
    expect(progress()).toBeNull();
    expect(stepReview(app, 1)).toBe(false);
  });
});
