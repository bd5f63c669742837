import { describe, expect, it } from 'vitest';
import type { RelationType } from '#core/model/codebook.ts';
import { entityTypeIdSchema } from '#core/model/ids.ts';
import type { RelationEnd } from '#core/model/relation.ts';
import { createEntity } from '#renderer/state/entity-actions.ts';
import { linkHandlers, makeLink, showEnd, startLink } from '#renderer/state/link-actions.ts';
import { getOpenBrief } from '#renderer/state/selectors.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { annotationsOf, quotesOf, tagWords } from '#test/support/tagging.ts';
import { aWindow } from '#test/support/window-places.ts';

function setUp() {
  const { app, brief } = anAppStore();
  const made = createEntity(app, { name: 'NIS', type: entityTypeIdSchema.parse('organization') });
  if (!made.ok) throw new Error('no entity');
  const nis: RelationEnd = { kind: 'entity', entityId: made.value };
  const type = (id: string): RelationType => {
    const found = app.state.library?.codebook.relationTypes.find((each) => each.id === id);
    if (found === undefined) throw new Error(`no ${id}`);
    return found;
  };
  const relations = () => [...(getOpenBrief(app.state)?.state.relations.values() ?? [])];
  return { app, brief, nis, type, relations };
}

describe('startLink', () => {
  it('begins at selected words, else at the entity or passage in hand', () => {
    const { app, nis, brief } = setUp();
    const annotationId = tagWords(app, 'Mark Rutte');
    const from = () => (app.state.dialog?.kind === 'link' ? app.state.dialog.from : null);
    startLink(app, { start: 0, end: 4 });
    expect(from()).toEqual({ kind: 'selection', range: { start: 0, end: 4 } });
    startLink(app, null);
    expect(from()).toEqual({ kind: 'end', end: { kind: 'passage', briefId: brief.id, annotationId } });
    if (nis.kind === 'entity') app.set({ activeEntityId: nis.entityId });
    startLink(app, null);
    expect(from()).toEqual({ kind: 'end', end: nis });
  });

  it('says what to do when nothing is in hand', () => {
    const { app } = setUp();
    linkHandlers(app, aWindow().places)['passage.link']();
    expect(app.state.dialog).toBeNull();
    expect(app.state.toasts.at(-1)?.message).toContain('Select words or a passage first');
  });
});

describe('makeLink', () => {
  it('makes a passage of selected words with the link, in one step', () => {
    const { app, nis, type, relations } = setUp();
    const before = app.state.undo.length;
    makeLink(
      app,
      { kind: 'selection', range: { start: 0, end: 16 } },
      { type: type('contradicts'), isInverse: false, target: nis },
    );
    expect(quotesOf(app)).toEqual(['Mark Rutte spoke']);
    expect(annotationsOf(app)[0]?.label).toBe('judgment');
    expect(relations()).toMatchObject([{ type: 'contradicts', to: nis }]);
    expect(app.state.activeAnnotationId).toBe(annotationsOf(app)[0]?.id);
    expect(app.state.undo.length).toBe(before + 1);
    app.undo();
    expect([quotesOf(app), relations()]).toEqual([[], []]);
  });

  it('lets a link begin at the target when it is read from its other end', () => {
    const { app, brief, nis, type, relations } = setUp();
    const end: RelationEnd = {
      kind: 'passage',
      briefId: brief.id,
      annotationId: tagWords(app, 'Mark Rutte'),
    };
    makeLink(app, { kind: 'end', end }, { type: type('commands'), isInverse: true, target: nis });
    expect(relations()).toMatchObject([{ from: nis, to: end }]);
  });
});

describe('showEnd', () => {
  it('goes to a passage, and shows an entity', async () => {
    const { app, brief, nis } = setUp();
    const annotationId = tagWords(app, 'Mark Rutte');
    app.set({ activeAnnotationId: null });
    await showEnd(app, { kind: 'passage', briefId: brief.id, annotationId });
    expect(app.state.activeAnnotationId).toBe(annotationId);
    await showEnd(app, nis);
    expect(app.state.activeEntityId).toBe(nis.kind === 'entity' && nis.entityId);
  });
});
