import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '#core/search/filter-annotations.ts';
import {
  choosePassage,
  clearMarks,
  hasMarks,
  listMarkedAnnotations,
  listTargetIds,
  markAllShown,
} from '#renderer/state/marked-passages.ts';
import { deleteAnnotation } from '#renderer/state/passage-actions.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { tagWords } from '#test/support/tagging.ts';

const ALONE = { isAdding: false, isExtending: false };
const ADDING = { isAdding: true, isExtending: false };
const EXTENDING = { isAdding: false, isExtending: true };

function fourPassages() {
  const { app } = anAppStore();
  const ids = ['Mark', 'Rutte', 'Brussels', 'council'].map((words) => tagWords(app, words));
  const [a, b, c, d] = ids;
  if (!a || !b || !c || !d) throw new Error('Four passages were made.');
  choosePassage(app, a, ALONE);
  const marked = () => listMarkedAnnotations(app.state).map(({ id }) => ids.indexOf(id));
  return { app, a, b, c, d, marked };
}

describe('choosePassage', () => {
  it('chooses one', () => {
    const { app, b, marked } = fourPassages();
    choosePassage(app, b, ALONE);
    expect(app.state.activeAnnotationId).toBe(b);
    expect(marked()).toEqual([]);
    expect(listTargetIds(app.state)).toEqual([b]);
  });

  it('adds one by one, in text order, and lets go of one again', () => {
    const { app, b, d, marked } = fourPassages();
    choosePassage(app, d, ADDING);
    choosePassage(app, b, ADDING);
    expect(marked()).toEqual([0, 1, 3]);
    choosePassage(app, b, ADDING);
    expect(marked()).toEqual([0, 3]);
    expect(app.state.activeAnnotationId).toBe(d);
  });

  it('is one passage again when all others were let go, and none after the last', () => {
    const { app, a, b, marked } = fourPassages();
    choosePassage(app, b, ADDING);
    choosePassage(app, b, ADDING);
    expect(marked()).toEqual([]);
    expect(listTargetIds(app.state)).toEqual([a]);
    choosePassage(app, a, ADDING);
    expect(listTargetIds(app.state)).toEqual([]);
  });

  it('extends from the anchor in both directions', () => {
    const { app, a, b, c, d, marked } = fourPassages();
    choosePassage(app, c, ALONE);
    choosePassage(app, d, EXTENDING);
    expect(marked()).toEqual([2, 3]);
    choosePassage(app, a, EXTENDING);
    expect(marked()).toEqual([0, 1, 2]);
    choosePassage(app, b, { ...EXTENDING, fromKey: a });
    expect(marked()).toEqual([1, 2]);
  });

  it('begins where the keyboard was when nothing is being extended', () => {
    const { app, b, c, marked } = fourPassages();
    choosePassage(app, c, { ...EXTENDING, fromKey: b });
    expect(marked()).toEqual([1, 2]);
  });

  it('leaves out what the filter hides', () => {
    const { app, d, marked } = fourPassages();
    app.set({ passageFilter: { ...NO_FILTER, words: 'r' } });
    choosePassage(app, d, EXTENDING);
    expect(marked()).toEqual([0, 1, 2, 3]);
    app.set({ passageFilter: { ...NO_FILTER, words: 'rutte' } });
    markAllShown(app);
    expect(marked()).toEqual([]);
    expect(listTargetIds(app.state)).toHaveLength(1);
  });
});

describe('markAllShown', () => {
  it('takes all, and keeps the active passage in hand', () => {
    const { app, a, marked } = fourPassages();
    markAllShown(app);
    expect(marked()).toEqual([0, 1, 2, 3]);
    expect(app.state.activeAnnotationId).toBe(a);
  });
});

describe('a selection of many', () => {
  it('ends when another passage becomes active by whatever way', () => {
    const { app, b, marked } = fourPassages();
    markAllShown(app);
    expect(hasMarks(app.state)).toBe(true);
    app.set({ activeAnnotationId: b });
    expect(hasMarks(app.state)).toBe(false);
    expect(marked()).toEqual([]);
  });

  it('forgets what was deleted', () => {
    const { app, b, marked } = fourPassages();
    markAllShown(app);
    deleteAnnotation(app, b);
    expect(marked()).toEqual([0, 2, 3]);
  });

  it('can be let go', () => {
    const { app, a, marked } = fourPassages();
    markAllShown(app);
    clearMarks(app);
    expect(marked()).toEqual([]);
    expect(listTargetIds(app.state)).toEqual([a]);
  });
});
