import { describe, expect, it } from 'vitest';
import { deleteAnnotations, updateAnnotations } from '#renderer/state/bulk-actions.ts';
import { setAssessment } from '#renderer/state/passage-actions.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { annotationsOf, quotesOf, tagWords } from '#test/support/tagging.ts';

function threePassages() {
  const { app, saved } = anAppStore();
  const ids = [
    tagWords(app, 'Mark Rutte'),
    tagWords(app, 'Brussels', 'location'),
    tagWords(app, 'NIS', 'organization'),
  ];
  return { app, saved, ids };
}

describe('updateAnnotations', () => {
  it('changes many in one step and gives each its own back', () => {
    const { app, ids } = threePassages();
    const [first] = ids;
    if (first !== undefined) setAssessment(app, first, { credibility: 2 });
    updateAnnotations(app, ids, {
      label: 'Confidence high',
      change: ({ assessment }) => ({ assessment: { ...assessment, confidence: 'high' } }),
    });
    expect(
      annotationsOf(app).map(({ assessment }) => [assessment.confidence, assessment.credibility]),
    ).toEqual([
      ['high', 2],
      ['high', null],
      ['high', null],
    ]);
    app.undo();
    expect(
      annotationsOf(app).map(({ assessment }) => [assessment.confidence, assessment.credibility]),
    ).toEqual([
      [null, 2],
      [null, null],
      [null, null],
    ]);
  });

  it('is one line of history', async () => {
    const { app, saved, ids } = threePassages();
    updateAnnotations(app, ids, { label: 'Accept', change: () => ({ status: 'draft' }) });
    await app.queue.whenSettled();
    expect(saved.at(-1)?.parts).toHaveLength(1);
    expect(saved.at(-1)?.parts[0]?.edits).toHaveLength(3);
  });
});

describe('deleteAnnotations', () => {
  it('deletes many and brings them all back', () => {
    const { app, ids } = threePassages();
    deleteAnnotations(app, ids);
    expect(quotesOf(app)).toEqual([]);
    expect(app.state.activeAnnotationId).toBeNull();
    app.undo();
    expect(quotesOf(app)).toEqual(['Mark Rutte', 'Brussels', 'NIS']);
  });
});
