import { describe, expect, it } from 'vitest';
import { relationEndSchema } from '#core/model/relation.ts';
import { mergeAnnotations } from '#renderer/state/merge-passages.ts';
import { updateAnnotation } from '#renderer/state/passage-actions.ts';
import { createRelation, updateRelation } from '#renderer/state/relation-actions.ts';
import { getOpenBrief } from '#renderer/state/selectors.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { annotationsOf, quotesOf, tagWords } from '#test/support/tagging.ts';

describe('mergeAnnotations', () => {
  it('loses no note and no tag', () => {
    const { app } = anAppStore();
    const first = tagWords(app, 'Mark Rutte');
    const second = tagWords(app, 'Brussels', 'location');
    updateAnnotation(app, first, { label: 'Write note', changes: { note: 'speaker', tags: ['press'] } });
    updateAnnotation(app, second, {
      label: 'Write note',
      changes: { note: 'place', tags: ['press', 'map'] },
    });
    mergeAnnotations(app, [first, second]);
    expect(annotationsOf(app)).toMatchObject([
      { id: first, note: 'speaker\n\nplace', tags: ['press', 'map'] },
    ]);
    expect(quotesOf(app)).toEqual(['Mark Rutte … Brussels']);
    app.undo();
    expect(quotesOf(app)).toEqual(['Mark Rutte', 'Brussels']);
  });
});

describe('the links of merged passages', () => {
  function linked() {
    const { app, brief } = anAppStore();
    const [first, second, third] = ['Mark', 'Rutte', 'NIS'].map((words) => tagWords(app, words));
    if (!first || !second || !third) throw new Error('Three passages were made.');
    const end = (annotationId: string) =>
      relationEndSchema.parse({ kind: 'passage', briefId: brief.id, annotationId });
    const type = app.state.library?.codebook.relationTypes[0]?.id;
    if (type === undefined) throw new Error('The codebook has a relation type.');
    const link = (from: string, to: string) => {
      const done = createRelation(app, { type, from: end(from), to: end(to) });
      if (!done.ok || done.value === null) throw new Error('The link was not made.');
      return { briefId: brief.id, relation: done.value };
    };
    const relations = () => [...(getOpenBrief(app.state)?.state.relations.values() ?? [])];
    return { app, brief, first, second, third, end, link, relations };
  }

  it('lead to the one that is left', async () => {
    const { app, brief, first, second, third, end, link, relations } = linked();
    const placed = link(second, third);
    await updateRelation(app, placed, {
      label: 'Support',
      changes: {
        passages: [
          { briefId: brief.id, annotationId: first },
          { briefId: brief.id, annotationId: second },
        ],
      },
    });
    mergeAnnotations(app, [first, second]);
    expect(relations()).toMatchObject([
      { from: end(first), to: end(third), passages: [{ annotationId: first }] },
    ]);
    app.undo();
    expect(relations()).toMatchObject([{ from: end(second), passages: [{}, {}] }]);
  });

  it('go where both ends are one, and come back with undo', () => {
    const { app, first, second, link, relations } = linked();
    link(first, second);
    mergeAnnotations(app, [first, second]);
    expect(relations()).toEqual([]);
    app.undo();
    expect(relations()).toHaveLength(1);
  });

  it('stay as they are where they lead elsewhere', () => {
    const { app, first, second, third, link, relations } = linked();
    link(third, third === first ? second : first);
    const before = relations()[0];
    mergeAnnotations(app, [first, second]);
    expect(relations()).toEqual([before]);
  });
});
