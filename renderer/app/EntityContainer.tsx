import { useMemo } from 'react';
import { listAbsorbed } from '#core/entities/list-absorbed.ts';
import { suggestSameEntities } from '#core/entities/suggest-same-entity.ts';
import type { Entity } from '#core/model/entity.ts';
import type { LibraryState } from '#core/model/library.ts';
import type { Result } from '#core/result.ts';
import { EntityInspector } from '../features/entities/EntityInspector.tsx';
import type { Mention } from '../features/entities/mention-rows.ts';
import type { AppStore } from '../state/app-store.ts';
import { describeEntityChange } from '../state/describe-entity-change.ts';
import {
  deleteEntity,
  keepApart,
  mergeEntityInto,
  separateAbsorbed,
  splitEntity,
  updateEntity,
} from '../state/entity-actions.ts';
import { showMention } from '../state/entity-handlers.ts';
import { useApp, useAppState } from './app-context.ts';
import { RelationContainer } from './RelationContainer.tsx';
import { useDraftText } from './use-draft-text.ts';
import { useMentionCounts, useMentions } from './use-mentions.ts';
import { useRelations } from './use-relations.ts';

/** One entity, with every mention of it in all briefs. */
export function EntityContainer({ entity }: { readonly entity: Entity }) {
  const library = useAppState((state) => state.library);
  return library === null ? null : <OpenEntity entity={entity} library={library} />;
}

function OpenEntity({ entity, library }: { readonly entity: Entity; readonly library: LibraryState }) {
  const app = useApp();
  const { id } = entity;
  const entities = useMemo(() => [...library.entities.values()], [library.entities]);
  const suggestions = useMemo(() => suggestSameEntities(entities), [entities]);
  const mentionCounts = useMentionCounts();
  const { rows, total, briefIds, isAsking } = useMentions(id);
  const mentions = useMemo(
    () => rows.map((row): Mention => ({ ...row, briefTitle: library.briefs.get(row.briefId)?.title ?? '' })),
    [rows, library.briefs],
  );
  const absorbed = useMemo(() => listAbsorbed(library.entities, id), [library.entities, id]);
  const absorbedEnds = absorbed.map((each) => ({ kind: 'entity', entityId: each.id }) as const);
  const query = useMemo(
    () => ({ of: 'entities', entityIds: [id, ...absorbed.map((each) => each.id)] }) as const,
    [id, absorbed],
  );
  const { relations } = useRelations(query);
  const note = useDraftText(entity.note, (text) =>
    updateEntity(app, id, {
      label: 'Write note',
      changes: { note: text },
      coalesceKey: `entity-note:${id}`,
    }),
  );
  const remove = () => {
    if (total === 0 && relations.length === 0)
      void deleteEntity(app, id, briefIds).then((done) => report(app, done));
    else app.set({ dialog: { kind: 'delete-entity', entityId: id } });
  };
  return (
    <EntityInspector
      entity={entity}
      entities={entities}
      entityTypes={library.codebook.entityTypes}
      mentionCounts={mentionCounts}
      mentions={mentions}
      mentionTotal={total}
      isCounting={isAsking}
      absorbed={absorbed}
      suggestions={suggestions}
      note={note.value}
      onChange={(changes) =>
        report(app, updateEntity(app, id, { label: describeEntityChange(changes), changes }))
      }
      onNoteChange={note.change}
      onNoteBlur={() => {
        note.commit();
        app.sealUndo();
      }}
      onOpenMention={(mention) => void showMention(app, mention)}
      onMerge={(absorbedId, survivorId) => {
        report(app, mergeEntityInto(app, absorbedId, survivorId));
        app.set({ activeEntityId: survivorId });
      }}
      onSplit={(split) => void splitEntity(app, id, split).then((done) => report(app, done))}
      onKeepApart={(otherId) => report(app, keepApart(app, id, otherId))}
      onSeparate={(absorbedId) => report(app, separateAbsorbed(app, absorbedId))}
      onDelete={remove}
      onClose={() => app.set({ activeEntityId: null })}
    >
      <RelationContainer query={query} ends={[{ kind: 'entity', entityId: id }, ...absorbedEnds]} />
    </EntityInspector>
  );
}

function report(app: AppStore, done: Result<unknown>): void {
  if (!done.ok) app.showToast({ tone: 'error', message: done.error.message });
}
