import { memo, useEffect, useMemo } from 'react';
import { resolveEntity } from '#core/entities/resolve-entity.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId, BriefId } from '#core/model/ids.ts';
import { AnnotationInspector } from '../features/annotations/AnnotationInspector.tsx';
import { BriefInspector } from '../features/library/BriefInspector.tsx';
import { getAnnotationIndex } from '../state/annotation-index.ts';
import { updateBrief } from '../state/brief-actions.ts';
import { changeAnnotation } from '../state/change-annotation.ts';
import { showEntity } from '../state/entity-handlers.ts';
import { hasMarks, listMarkedAnnotations } from '../state/marked-passages.ts';
import { stepAnnotation } from '../state/navigation.ts';
import { createAndLinkEntity, updateAnnotation } from '../state/passage-actions.ts';
import { getAnnotationsInTextOrder, getCurrentBrief, getOpenBrief } from '../state/selectors.ts';
import { useApp, useAppState } from './app-context.ts';
import { BulkContainer } from './BulkContainer.tsx';
import { EntityContainer } from './EntityContainer.tsx';
import { PassageHistoryContainer } from './PassageHistoryContainer.tsx';
import { RelationContainer } from './RelationContainer.tsx';
import type { Commands } from './use-commands.ts';
import { useDraftText } from './use-draft-text.ts';
import { useLateAppState } from './use-late-app-state.ts';
import { useMentionCounts } from './use-mentions.ts';
import type { WindowTargets } from './window-targets.ts';

interface InspectorContainerProps {
  readonly targets: WindowTargets;
  readonly commands: Commands;
}

/** What is selected decides what is inspected: several passages, an entity, a passage, else the brief itself. */
export function InspectorContainer(props: InspectorContainerProps) {
  // A new passage is painted in the text first, except where the focus is to go into one of its fields.
  const shownId = useLateAppState(
    (state) => state.activeAnnotationId,
    ({ focusRequest }) => focusRequest !== null,
  );
  const annotation = useAppState((state) =>
    shownId === null ? undefined : getOpenBrief(state)?.state.annotations.get(shownId),
  );
  const briefId = useAppState((state) => state.currentBriefId);
  const marked = useMarkedAnnotations();
  const entity = useAppState(({ library, activeEntityId }) =>
    library === null || activeEntityId === null ? undefined : resolveEntity(library.entities, activeEntityId),
  );
  if (marked.length > 1) return <BulkContainer annotations={marked} {...props} />;
  if (entity !== undefined) return <EntityContainer key={entity.id} entity={entity} />;
  if (annotation !== undefined && briefId !== null)
    return <PassageInspector key={annotation.id} annotation={annotation} briefId={briefId} {...props} />;
  return briefId === null ? null : <BriefDetails key={briefId} commands={props.commands} />;
}

/** Several passages in hand. They are listed anew only when passages or selection change. */
function useMarkedAnnotations(): readonly Annotation[] {
  const app = useApp();
  const marked = useAppState((state) => (hasMarks(state) ? state.marked : null));
  const open = useAppState(getOpenBrief);
  return useMemo(() => (marked && open ? listMarkedAnnotations(app.state) : []), [app, marked, open]);
}

type PassageInspectorProps = InspectorContainerProps & {
  readonly annotation: Annotation;
  readonly briefId: BriefId;
};

const PassageInspector = memo(function PassageInspector(props: PassageInspectorProps) {
  const { annotation, targets, commands } = props;
  const app = useApp();
  const library = useAppState((state) => state.library);
  const open = useLateAppState(getOpenBrief);
  const brief = useAppState(getCurrentBrief);
  const focusRequest = useFocusRequest(annotation.id);
  const entities = useMemo(() => [...(library?.entities.values() ?? [])], [library?.entities]);
  const mentionCounts = useMentionCounts();
  const { briefId } = props;
  const query = useMemo(() => ({ of: 'brief', briefId }) as const, [briefId]);
  const note = useDraftText(annotation.note, (text) =>
    updateAnnotation(app, annotation.id, {
      label: 'Write note',
      changes: { note: text },
      coalesceKey: `note:${annotation.id}`,
    }),
  );
  if (library === null || open === undefined || brief === undefined) return null;
  const passages = getAnnotationsInTextOrder(open.state);
  const end = { kind: 'passage', briefId, annotationId: annotation.id } as const;
  return (
    <AnnotationInspector
      annotation={annotation}
      position={passages.findIndex(({ id }) => id === annotation.id) + 1}
      total={passages.length}
      brief={brief}
      codebook={library.codebook}
      entities={entities}
      mentionCounts={mentionCounts}
      entity={
        annotation.entityId === null ? null : (resolveEntity(library.entities, annotation.entityId) ?? null)
      }
      note={note.value}
      now={app.environment.now()}
      focusRequest={focusRequest}
      onShowEntity={(id) => showEntity(app, id)}
      onChange={(changes) => {
        changeAnnotation(app, annotation.id, changes);
        if (changes.entityId) targets.focusReader();
      }}
      onAddEntity={(entity) => {
        createAndLinkEntity(app, annotation.id, entity);
        targets.focusReader();
      }}
      onAssessed={() => targets.focusReader()}
      onNoteChange={note.change}
      onNoteBlur={() => {
        note.commit();
        app.sealUndo();
      }}
      onMove={(direction) => stepAnnotation(app, direction === 'next' ? 1 : -1)}
      onDelete={() => commands.run('passage.delete')}
      onPlaceAgain={() => {
        if (annotation.proposal) commands.run('passage.review-places');
        else app.set({ placingId: annotation.id });
      }}
    >
      <RelationContainer query={query} ends={[end]} />
      <PassageHistoryContainer annotation={annotation} />
    </AnnotationInspector>
  );
});

const BriefDetails = memo(function BriefDetails({ commands }: { readonly commands: Commands }) {
  const app = useApp();
  const brief = useAppState(getCurrentBrief);
  const open = useLateAppState(getOpenBrief);
  const schemes = useAppState((state) => state.library?.codebook.markingSchemes);
  const note = useDraftText(brief?.note ?? '', (text) => {
    if (brief !== undefined)
      updateBrief(app, brief.id, {
        label: 'Write note',
        changes: { note: text },
        coalesceKey: `brief-note:${brief.id}`,
      });
  });
  const counts = useMemo(() => {
    if (open === undefined) return { annotations: 0, drafts: 0, orphans: 0, entities: 0 };
    const { counts: passages, byEntity } = getAnnotationIndex(open.state.annotations);
    return { ...passages, entities: byEntity.size };
  }, [open]);
  if (brief === undefined) return null;
  return (
    <BriefInspector
      brief={brief}
      schemes={schemes ?? []}
      counts={counts}
      note={note.value}
      now={app.environment.now()}
      onChange={(changes) => void updateBrief(app, brief.id, { label: 'Change source record', changes })}
      onNoteChange={note.change}
      onOpenOriginal={() => commands.run('brief.open-original')}
      onNoteBlur={() => {
        note.commit();
        app.sealUndo();
      }}
    />
  );
});

/** A wish for the focus is fulfilled once, by the field below; a passage that is opened later must not take it up again. */
function useFocusRequest(shownId: AnnotationId) {
  const app = useApp();
  const focusRequest = useAppState((state) =>
    state.activeAnnotationId === shownId ? state.focusRequest : null,
  );
  useEffect(() => {
    if (focusRequest !== null) app.set({ focusRequest: null });
  }, [app, focusRequest]);
  return focusRequest;
}
