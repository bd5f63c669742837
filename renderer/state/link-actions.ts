import { describeSpan } from '#core/anchoring/describe.ts';
import type { RelationType } from '#core/model/codebook.ts';
import type { AnnotationId, BriefId } from '#core/model/ids.ts';
import type { Relation, RelationEnd } from '#core/model/relation.ts';
import { ok, type Result } from '#core/result.ts';
import type { TextRange } from './app-state.ts';
import type { AppStore } from './app-store.ts';
import type { WindowPlaces } from './command-handlers.ts';
import { showEntity } from './entity-handlers.ts';
import { newAnnotation } from './new-annotation.ts';
import { openBrief } from './open-brief.ts';
import { createRelation } from './relation-actions.ts';
import { getOpenBrief } from './selectors.ts';
import { updateSettings } from './settings-actions.ts';

/** Where a link begins: at what is inspected, or at selected words that are no passage yet. */
export type LinkStart =
  | { readonly kind: 'end'; readonly end: RelationEnd }
  | { readonly kind: 'selection'; readonly range: TextRange };

export function linkHandlers(app: AppStore, places: WindowPlaces) {
  return {
    'passage.link': () => startLink(app, places.getSelection()),
    'go.links': () => {
      void updateSettings(app, { isLibraryPaneOpen: true });
      app.set({ libraryTab: 'links' });
      places.focusLibrary();
    },
  };
}

/** Asks for kind and other end of a link from the selected words, else from the passage or entity in hand. */
export function startLink(app: AppStore, range: TextRange | null): void {
  const from = findLinkStart(app, range);
  if (from !== null) app.set({ dialog: { kind: 'link', from, target: null } });
  else app.showToast({ tone: 'info', message: 'Select words or a passage first: the link begins there.' });
}

/** Both ends are known, from a drag: only the kind of link is asked for. */
export function askForKind(
  app: AppStore,
  briefId: BriefId,
  { from, to }: { readonly from: AnnotationId; readonly to: AnnotationId },
): void {
  const toEnd = (annotationId: AnnotationId) => ({ kind: 'passage', briefId, annotationId }) as const;
  app.set({ dialog: { kind: 'link', from: { kind: 'end', end: toEnd(from) }, target: toEnd(to) } });
}

function findLinkStart(app: AppStore, range: TextRange | null): LinkStart | null {
  const { currentBriefId: briefId, activeAnnotationId: annotationId, activeEntityId: entityId } = app.state;
  if (range !== null) return { kind: 'selection', range };
  if (entityId !== null) return { kind: 'end', end: { kind: 'entity', entityId } };
  if (briefId === null || annotationId === null) return null;
  return { kind: 'end', end: { kind: 'passage', briefId, annotationId } };
}

/**
 * Makes the link; selected words become a passage with it, in the same step.
 * @param link.isInverse the target is where the link begins
 */
export function makeLink(
  app: AppStore,
  start: LinkStart,
  link: { readonly type: RelationType; readonly isInverse: boolean; readonly target: RelationEnd },
): Result<Relation | null> {
  const begun = begin(app, start);
  if (begun === null) return ok(null);
  const { end, passage } = begun;
  const [from, to] = link.isInverse ? [link.target, end] : [end, link.target];
  const made = createRelation(app, {
    type: link.type.id,
    from,
    to,
    ...(passage === undefined ? {} : { passage }),
  });
  if (made.ok && passage !== undefined) app.set({ activeAnnotationId: passage.id, selection: null });
  return made;
}

function begin(app: AppStore, start: LinkStart) {
  if (start.kind === 'end') return { end: start.end, passage: undefined };
  const open = getOpenBrief(app.state);
  const labels = app.state.library?.codebook.labels ?? [];
  // A claim is what is linked; a name would ask for an entity.
  const label = labels.find(({ entityType }) => entityType === null) ?? labels[0];
  if (open === undefined || label === undefined) return null;
  const span = describeSpan(open.text.text, start.range.start, start.range.end);
  const passage = newAnnotation(app, { spans: [span], label: label.id, entityId: null });
  const { briefId } = open;
  return { end: { kind: 'passage', briefId, annotationId: passage.id } as const, passage };
}

/** Goes to an end of a link, in whichever brief it lies. */
export async function showEnd(app: AppStore, end: RelationEnd): Promise<void> {
  if (end.kind === 'entity') {
    showEntity(app, end.entityId);
    return;
  }
  await openBrief(app, end.briefId);
  if (app.state.currentBriefId === end.briefId)
    app.set({ activeAnnotationId: end.annotationId, selection: null });
}
