import { describe, expect, it } from 'vitest';
import {
  addSpanToAnnotation,
  moveAnnotationEdge,
  setAnnotationEdge,
  splitAnnotation,
} from '#renderer/state/span-actions.ts';
import { anAppStore, SAMPLE_TEXT } from '#test/support/app-store.ts';
import { annotationsOf, quotesOf, tagWords } from '#test/support/tagging.ts';

describe('moveAnnotationEdge', () => {
  it('moves an edge by a word and takes a run of moves back together', () => {
    const { app } = anAppStore();
    const id = tagWords(app, 'Mark');
    for (let step = 0; step < 2; step += 1)
      moveAnnotationEdge(app, id, { edge: 'end', unit: 'word', direction: 'forward' });
    expect(quotesOf(app)).toEqual(['Mark Rutte spoke']);
    app.undo();
    expect(quotesOf(app)).toEqual(['Mark']);
  });

  it('keeps the quote true to the text', () => {
    const { app } = anAppStore();
    const id = tagWords(app, 'Later');
    moveAnnotationEdge(app, id, { edge: 'start', unit: 'character', direction: 'backward' });
    moveAnnotationEdge(app, id, { edge: 'start', unit: 'character', direction: 'backward' });
    const [span] = annotationsOf(app)[0]?.spans ?? [];
    expect(span?.quote.exact).toBe('🛰 Later');
    expect(SAMPLE_TEXT.slice(span?.start, span?.end)).toBe('🛰 Later');
  });

  it('makes no edit when nothing moves', () => {
    const { app } = anAppStore();
    const id = tagWords(app, 'Mark');
    moveAnnotationEdge(app, id, { edge: 'start', unit: 'sentence', direction: 'backward' });
    expect(app.state.undo).toHaveLength(1);
  });
});

describe('setAnnotationEdge', () => {
  it('puts an edge where the handle was dropped', () => {
    const { app } = anAppStore();
    setAnnotationEdge(app, tagWords(app, 'Mark'), { edge: 'end', offset: 10 });
    expect(quotesOf(app)).toEqual(['Mark Rutte']);
  });
});

describe('addSpanToAnnotation', () => {
  it('makes a discontinuous passage', () => {
    const { app } = anAppStore();
    const id = tagWords(app, 'Mark Rutte');
    addSpanToAnnotation(app, id, {
      start: SAMPLE_TEXT.indexOf('Brussels'),
      end: SAMPLE_TEXT.indexOf('Brussels') + 8,
    });
    expect(quotesOf(app)).toEqual(['Mark Rutte … Brussels']);
  });
});

describe('splitAnnotation', () => {
  it('makes two passages of one, in one step', () => {
    const { app } = anAppStore();
    const id = tagWords(app, 'Mark Rutte spoke in Brussels', 'event');
    splitAnnotation(app, id, SAMPLE_TEXT.indexOf('spoke'));
    expect(quotesOf(app)).toEqual(['Mark Rutte', 'spoke in Brussels']);
    expect(annotationsOf(app).map(({ label }) => label)).toEqual(['event', 'event']);
    app.undo();
    expect(quotesOf(app)).toEqual(['Mark Rutte spoke in Brussels']);
  });
});
