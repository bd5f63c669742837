import { useMemo, useState } from 'react';
import { type SameEntitySuggestion, suggestSameEntities } from '#core/entities/suggest-same-entity.ts';
import type { Entity } from '#core/model/entity.ts';
import type { EntityId } from '#core/model/ids.ts';
import type { LibraryState } from '#core/model/library.ts';
import { DeleteEntityDialog } from '../features/entities/DeleteEntityDialog.tsx';
import { MergeEntitiesDialog } from '../features/entities/MergeEntitiesDialog.tsx';
import { NewEntityDialog } from '../features/entities/NewEntityDialog.tsx';
import { SameEntitiesDialog } from '../features/entities/SameEntitiesDialog.tsx';
import type { DialogState } from '../state/app-state.ts';
import { createEntity, deleteEntity, keepApart, mergeEntityInto } from '../state/entity-actions.ts';
import { showEntity } from '../state/entity-handlers.ts';
import { listMeanings } from '../state/mention-queries.ts';
import { useApp, useAppState } from './app-context.ts';
import { useMentionCounts, useMentions } from './use-mentions.ts';
import { useRelations } from './use-relations.ts';

type EntityDialog = Extract<DialogState, { kind: 'new-entity' | 'same-entities' | 'delete-entity' }>;

interface EntityDialogsProps {
  readonly dialog: EntityDialog;
  readonly onClose: () => void;
}

/** The dialogs of the registry. */
export function EntityDialogs({ dialog, onClose }: EntityDialogsProps) {
  const library = useAppState((state) => state.library);
  if (library === null) return null;
  switch (dialog.kind) {
    case 'new-entity':
      return <NewEntity library={library} onClose={onClose} />;
    case 'same-entities':
      return <SameEntities library={library} onClose={onClose} />;
    case 'delete-entity': {
      const entity = library.entities.get(dialog.entityId);
      return entity === undefined ? null : (
        <DeleteEntity entity={entity} library={library} onClose={onClose} />
      );
    }
  }
}

interface OpenDialogProps {
  readonly library: LibraryState;
  readonly onClose: () => void;
}

function NewEntity({ library, onClose }: OpenDialogProps) {
  const app = useApp();
  return (
    <NewEntityDialog
      entityTypes={library.codebook.entityTypes}
      initialName=""
      onCreate={(named) => {
        onClose();
        const made = createEntity(app, named);
        if (made.ok) showEntity(app, made.value);
        else app.showToast({ tone: 'error', message: made.error.message });
      }}
      onClose={onClose}
    />
  );
}

function SameEntities({ library, onClose }: OpenDialogProps) {
  const app = useApp();
  const mentionCounts = useMentionCounts();
  const entities = useMemo(() => [...library.entities.values()], [library.entities]);
  const suggestions = useMemo(() => suggestSameEntities(entities), [entities]);
  const [merging, setMerging] = useState<SameEntitySuggestion | null>(null);
  if (merging !== null)
    return (
      <MergeEntitiesDialog
        entity={merging.left}
        other={merging.right}
        entities={entities}
        entityTypes={library.codebook.entityTypes}
        mentionCounts={mentionCounts}
        onMerge={(absorbedId, survivorId) => {
          mergeEntityInto(app, absorbedId, survivorId);
          setMerging(null);
        }}
        onClose={() => setMerging(null)}
      />
    );
  return (
    <SameEntitiesDialog
      suggestions={suggestions}
      mentionCounts={mentionCounts}
      onMerge={setMerging}
      onKeepApart={({ left, right }) => void keepApart(app, left.id, right.id)}
      onClose={onClose}
    />
  );
}

function DeleteEntity({ entity, library, onClose }: OpenDialogProps & { readonly entity: Entity }) {
  const app = useApp();
  const mentionCounts = useMentionCounts();
  const { briefIds } = useMentions(entity.id);
  const query = useMemo(
    () => ({ of: 'entities', entityIds: listMeanings(library, entity.id) }) as const,
    [library, entity.id],
  );
  const { relations } = useRelations(query);
  const entities = useMemo(() => [...library.entities.values()], [library.entities]);
  const merge = (survivorId: EntityId) => {
    onClose();
    mergeEntityInto(app, entity.id, survivorId);
    showEntity(app, survivorId);
  };
  const remove = async () => {
    onClose();
    const done = await deleteEntity(app, entity.id, [
      ...briefIds,
      ...relations.map(({ briefId }) => briefId),
    ]);
    if (!done.ok) app.showToast({ tone: 'error', message: done.error.message });
  };
  return (
    <DeleteEntityDialog
      entity={entity}
      entities={entities}
      entityTypes={library.codebook.entityTypes}
      mentionCounts={mentionCounts}
      briefCount={briefIds.size}
      linkCount={relations.length}
      onMerge={merge}
      onDelete={() => void remove()}
      onClose={onClose}
    />
  );
}
