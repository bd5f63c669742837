import { describe, expect, it } from 'vitest';
import { entityTypeIdSchema } from '#core/model/ids.ts';
import { createEntity, mergeEntityInto } from '#renderer/state/entity-actions.ts';
import { entityHandlers, showEntity, showMention } from '#renderer/state/entity-handlers.ts';
import { linkEntity } from '#renderer/state/passage-actions.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { tagWords } from '#test/support/tagging.ts';
import { aWindow } from '#test/support/window-places.ts';

const PERSON = entityTypeIdSchema.parse('person');

function withEntities() {
  const made = anAppStore();
  const [rutte, short] = ['Mark Rutte', 'Rutte'].map((name) => {
    const created = createEntity(made.app, { name, type: PERSON });
    if (!created.ok) throw new Error('not created');
    return created.value;
  });
  if (rutte === undefined || short === undefined) throw new Error('no entities');
  return { ...made, rutte, short };
}

describe('showEntity', () => {
  it('shows the survivor of a merge for the one that was absorbed', () => {
    const { app, rutte, short } = withEntities();
    mergeEntityInto(app, short, rutte);
    showEntity(app, short);
    expect(app.state.activeEntityId).toBe(rutte);
  });
});

describe('showMention', () => {
  it('goes to the passage and keeps the entity in the inspector', async () => {
    const { app, brief, rutte } = withEntities();
    const annotationId = tagWords(app, 'Mark Rutte');
    showEntity(app, rutte);
    await showMention(app, { briefId: brief.id, annotationId });
    expect(app.state).toMatchObject({ activeAnnotationId: annotationId, activeEntityId: rutte });
  });

  it('gives way to a passage that is chosen in the text', async () => {
    const { app, rutte } = withEntities();
    const annotationId = tagWords(app, 'Mark Rutte');
    showEntity(app, rutte);
    app.set({ activeAnnotationId: annotationId });
    expect(app.state.activeEntityId).toBeNull();
  });
});

describe('entity commands', () => {
  it('show the entity of the passage, or say that it names none', () => {
    const { app, rutte } = withEntities();
    const handlers = entityHandlers(app, aWindow().places);
    const id = tagWords(app, 'NIS', 'organization');
    handlers['entity.show']();
    expect(app.state.activeEntityId).toBeNull();
    expect(app.state.toasts.at(-1)?.message).toContain('names no entity');
    linkEntity(app, id, rutte);
    handlers['entity.show']();
    expect(app.state.activeEntityId).toBe(rutte);
  });

  it('open the list and the dialogs', () => {
    const { app } = withEntities();
    const { places, visited } = aWindow();
    const handlers = entityHandlers(app, places);
    handlers['entity.list']();
    expect(app.state.libraryTab).toBe('entities');
    expect(visited).toEqual(['library']);
    handlers['entity.new']();
    expect(app.state.dialog).toEqual({ kind: 'new-entity' });
    handlers['entity.same']();
    expect(app.state.dialog).toEqual({ kind: 'same-entities' });
  });
});
