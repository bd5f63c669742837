import { describe, expect, it } from 'vitest';
import { resolveEntity } from '#core/entities/resolve-entity.ts';
import { entityTypeIdSchema } from '#core/model/ids.ts';
import { mergeEntityInto, splitEntity, updateEntity } from '#renderer/state/entity-actions.ts';
import { createAndLinkEntity } from '#renderer/state/passage-actions.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { annotationsOf, tagWords } from '#test/support/tagging.ts';

const ORGANIZATION = entityTypeIdSchema.parse('organization');

function twoEntities() {
  const { app, saved } = anAppStore();
  const [nis, council] = ['NIS', 'council'].map((words) => {
    const made = createAndLinkEntity(app, tagWords(app, words, 'organization'), {
      name: words,
      type: ORGANIZATION,
    });
    if (!made.ok || made.value === null) throw new Error('no entity');
    return made.value.id;
  });
  if (nis === undefined || council === undefined) throw new Error('no entities');
  return { app, saved, nis, council };
}

describe('mergeEntityInto', () => {
  it('lets every mention mean the survivor, without touching the mentions', () => {
    const { app, nis, council } = twoEntities();
    const before = annotationsOf(app);
    mergeEntityInto(app, council, nis);
    expect(annotationsOf(app)).toBe(before);
    const { library } = app.state;
    expect(library && resolveEntity(library.entities, council)?.name).toBe('NIS');
    app.undo();
    expect(app.state.library && resolveEntity(app.state.library.entities, council)?.name).toBe('council');
  });

  it('refuses to merge into an entity that is itself a redirect', () => {
    const { app, nis, council } = twoEntities();
    mergeEntityInto(app, council, nis);
    expect(mergeEntityInto(app, nis, council)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });
});

describe('splitEntity', () => {
  it('gives some mentions to a new entity of the same type, in one step', () => {
    const { app, nis } = twoEntities();
    const mention = annotationsOf(app).find(({ entityId }) => entityId === nis);
    splitEntity(app, nis, { name: 'National Intelligence Service', mentions: mention ? [mention.id] : [] });
    const entityId = mention && app.findAnnotation(mention.id)?.entityId;
    expect(entityId).not.toBe(nis);
    expect(entityId && app.state.library?.entities.get(entityId)).toMatchObject({
      name: 'National Intelligence Service',
      type: 'organization',
    });
    app.undo();
    expect(mention && app.findAnnotation(mention.id)?.entityId).toBe(nis);
    expect(app.state.library?.entities.size).toBe(2);
  });
});

describe('updateEntity', () => {
  it('renames everywhere at once', () => {
    const { app, nis } = twoEntities();
    updateEntity(app, nis, {
      label: 'Rename entity',
      changes: { name: 'Intelligence service', aliases: ['NIS'] },
    });
    expect(app.state.library?.entities.get(nis)).toMatchObject({
      name: 'Intelligence service',
      aliases: ['NIS'],
    });
  });
});
