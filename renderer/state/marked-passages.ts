import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import type { AppState } from './app-state.ts';
import type { AppStore } from './app-store.ts';
import { getShownAnnotations } from './passage-filter.ts';
import { getAnnotationsInTextOrder, getOpenBrief } from './selectors.ts';

/**
 * Several passages in hand. They count only while `leadId` is the active passage: whatever else makes a passage active
 * (a click in the text, next, undo) thereby ends the selection, and nobody has to remember to clear it.
 */
export interface MarkedPassages {
  readonly leadId: AnnotationId;
  /** Where the selection began: it grows from here. */
  readonly anchorId: AnnotationId;
  readonly ids: ReadonlySet<AnnotationId>;
}

export interface MarkIntent {
  readonly isAdding: boolean;
  readonly isExtending: boolean;
  /** The row that the keyboard came from, when it extends the selection. */
  readonly fromKey?: string;
}

export function hasMarks({ marked, activeAnnotationId }: AppState): boolean {
  return marked !== null && marked.leadId === activeAnnotationId && marked.ids.size > 1;
}

const NONE: readonly Annotation[] = [];

/** The passages that are selected together, in text order: two at least, or none. */
export function listMarkedAnnotations(state: AppState): readonly Annotation[] {
  const open = getOpenBrief(state);
  const { marked } = state;
  if (open === undefined || marked === null || !hasMarks(state)) return NONE;
  const found = getAnnotationsInTextOrder(open.state).filter(({ id }) => marked.ids.has(id));
  return found.length > 1 ? found : NONE;
}

/** What a command acts on: all selected passages, else the active one. */
export function listTargetIds(state: AppState): readonly AnnotationId[] {
  const marked = listMarkedAnnotations(state);
  if (marked.length > 0) return marked.map(({ id }) => id);
  return state.activeAnnotationId === null ? [] : [state.activeAnnotationId];
}

/** A choice in the list: this one, this one too, or all up to this one. */
export function choosePassage(app: AppStore, id: AnnotationId, intent: MarkIntent): void {
  if (intent.isExtending) extendTo(app, id, intent.fromKey);
  else if (intent.isAdding) toggle(app, id);
  else app.set({ activeAnnotationId: id, marked: null, selection: null });
}

/** All that the filter leaves. */
export function markAllShown(app: AppStore): void {
  const shown = getShownAnnotations(app.state);
  const { activeAnnotationId } = app.state;
  const lead = shown.find(({ id }) => id === activeAnnotationId) ?? shown[0];
  if (lead === undefined) return;
  const ids = new Set(shown.map(({ id }) => id));
  app.set({
    activeAnnotationId: lead.id,
    marked: { leadId: lead.id, anchorId: lead.id, ids },
    selection: null,
  });
}

/** Back to one passage, the one that was chosen last. */
export function clearMarks(app: AppStore): void {
  app.set({ marked: null });
}

function toggle(app: AppStore, id: AnnotationId): void {
  const ids = new Set(listTargetIds(app.state));
  if (ids.has(id)) ids.delete(id);
  else ids.add(id);
  const leadId = ids.has(id) ? id : [...ids].at(-1);
  if (leadId === undefined) app.set({ activeAnnotationId: null, marked: null });
  else app.set({ activeAnnotationId: leadId, marked: { leadId, anchorId: leadId, ids }, selection: null });
}

function extendTo(app: AppStore, id: AnnotationId, fromKey: string | undefined): void {
  const shown = getShownAnnotations(app.state);
  const to = shown.findIndex((annotation) => annotation.id === id);
  const from = shown.findIndex((annotation) => annotation.id === findAnchor(app.state, fromKey));
  const stretch =
    from < 0 ? shown.slice(to, to + 1) : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  const anchorId = shown[from]?.id ?? id;
  const ids = new Set(stretch.map((annotation) => annotation.id));
  app.set({ activeAnnotationId: id, marked: { leadId: id, anchorId, ids }, selection: null });
}

/** A selection that is being extended keeps its anchor; else it begins where the keyboard was, or at the active passage. */
function findAnchor(state: AppState, fromKey: string | undefined): string | null {
  const { marked, activeAnnotationId } = state;
  const isGoingOn = marked !== null && marked.leadId === activeAnnotationId;
  if (isGoingOn && (fromKey === undefined || fromKey === marked.leadId)) return marked.anchorId;
  return fromKey ?? activeAnnotationId;
}
