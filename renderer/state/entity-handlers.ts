import { resolveEntity } from '#core/entities/resolve-entity.ts';
import type { EntityId } from '#core/model/ids.ts';
import type { MentionRow } from '#core/model/references.ts';
import type { AppStore } from './app-store.ts';
import type { WindowPlaces } from './command-handlers.ts';
import { openBrief } from './open-brief.ts';
import { updateSettings } from './settings-actions.ts';

export function entityHandlers(app: AppStore, places: WindowPlaces) {
  return {
    'entity.show': () => {
      const { activeAnnotationId } = app.state;
      const annotation = activeAnnotationId === null ? undefined : app.findAnnotation(activeAnnotationId);
      if (annotation === undefined) return;
      if (annotation.entityId === null) {
        app.showToast({ tone: 'info', message: 'This passage names no entity yet. Press E to choose one.' });
        return;
      }
      showEntity(app, annotation.entityId);
      places.focusInspector('first');
    },
    'entity.list': () => {
      void updateSettings(app, { isLibraryPaneOpen: true });
      app.set({ libraryTab: 'entities' });
      places.focusLibrary();
    },
    'entity.new': () => app.set({ dialog: { kind: 'new-entity' } }),
    'entity.same': () => app.set({ dialog: { kind: 'same-entities' } }),
  };
}

/** Puts an entity into the inspector: for one that was absorbed, what it was merged into. */
export function showEntity(app: AppStore, id: EntityId): void {
  const meant = app.state.library ? resolveEntity(app.state.library.entities, id) : undefined;
  if (meant === undefined) return;
  if (app.state.info?.settings.isInspectorPaneOpen === false)
    void updateSettings(app, { isInspectorPaneOpen: true });
  app.set({ activeEntityId: meant.id, activeAnnotationId: null });
}

/** Goes to a mention and keeps its entity in the inspector, so that one mention after the other can be looked at. */
export async function showMention(
  app: AppStore,
  { briefId, annotationId }: Pick<MentionRow, 'briefId' | 'annotationId'>,
): Promise<void> {
  const { activeEntityId } = app.state;
  await openBrief(app, briefId);
  if (app.state.currentBriefId !== briefId) return;
  app.set({ activeAnnotationId: annotationId, activeEntityId, selection: null });
}
