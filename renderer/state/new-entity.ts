import { type Entity, entitySchema } from '#core/model/entity.ts';
import type { EntityTypeId } from '#core/model/ids.ts';
import type { AppStore } from './app-store.ts';
import { getAuthorName } from './author.ts';

/** An entity made here and now, under one name. */
export function newEntity(
  app: AppStore,
  { name, type }: { readonly name: string; readonly type: EntityTypeId },
): Entity {
  const time = app.nowText();
  return entitySchema.parse({
    id: app.environment.newId(),
    type,
    name: name.replace(/\s+/g, ' ').trim().slice(0, 500),
    aliases: [],
    externalIds: [],
    note: '',
    mergedInto: null,
    author: getAuthorName(app),
    created: time,
    modified: time,
  });
}
