import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { BriefEdit } from '#core/edits/edit.ts';
import { findEntityByName } from '#core/entities/find-entity-by-name.ts';
import { resolveEntity } from '#core/entities/resolve-entity.ts';
import { groupBy } from '#core/formats/group-by.ts';
import type { Span } from '#core/model/annotation.ts';
import type { Label } from '#core/model/codebook.ts';
import type { Entity } from '#core/model/entity.ts';
import type { BriefId, EntityId, LabelId } from '#core/model/ids.ts';
import type { LibraryState } from '#core/model/library.ts';
import { ok, type Result } from '#core/result.ts';
import type { AppStore } from './app-store.ts';
import type { WindowPlaces } from './command-handlers.ts';
import { loadMarks } from './loaded-marks.ts';
import { newAnnotation } from './new-annotation.ts';
import { getOpenBrief } from './selectors.ts';

/** What is to be marked everywhere: the words of a selection, an entity by all its names, or what a search has found. */
export interface MarkAllSubject {
  readonly names: readonly string[];
  readonly entityId: EntityId | null;
  readonly labelId: LabelId;
  /** Places that are known already, in the brief that is shown; `null` looks for the names. */
  readonly ranges: readonly OffsetRange[] | null;
}

export interface MarkedPlace {
  readonly briefId: BriefId;
  readonly span: Span;
}

/** The selected words, else the entity in hand or that of the active passage, else the words of that passage. */
export function openMarkAll(app: AppStore, places: WindowPlaces): void {
  const subject = fromSelection(app, places) ?? fromEntity(app, app.state.activeEntityId) ?? fromPassage(app);
  if (subject !== null) app.set({ dialog: { kind: 'mark-all', subject } });
  else
    app.showToast({ tone: 'info', message: 'Select words or a passage first: these are then looked for.' });
}

/** All that Find has found in the brief that is shown. */
export function openMarkAllFound(app: AppStore): void {
  const { find, library } = app.state;
  const [label] = library?.codebook.labels ?? [];
  if (label === undefined || find.hits.length === 0) return;
  const subject = { names: [find.query.text], entityId: null, labelId: label.id, ranges: find.hits };
  app.set({ dialog: { kind: 'mark-all', subject } });
}

/** Every accepted place becomes a passage: one action and one undo step, however many briefs it reaches. */
export async function markPlaces(
  app: AppStore,
  places: readonly MarkedPlace[],
  { labelId, entityId }: Pick<MarkAllSubject, 'labelId' | 'entityId'>,
): Promise<Result<void>> {
  const { library, currentBriefId } = app.state;
  const label = library?.codebook.labels.find(({ id }) => id === labelId);
  if (library === null || label === undefined || places.length === 0) return ok(undefined);
  const byBrief = groupBy(places, ({ briefId }) => briefId);
  const loaded = await loadMarks(app, byBrief.keys());
  if (!loaded.ok) return loaded;
  const findEntity = entityFinder(library, label, entityId);
  const briefs = [...byBrief].map(([briefId, found]) => ({
    briefId,
    edits: found.map(({ span }): BriefEdit => {
      const entity = findEntity(span.quote.exact);
      const fields = { spans: [span], label: labelId, entityId: entity, origin: 'rule' } as const;
      return { kind: 'annotation/create', annotation: newAnnotation(app, fields) };
    }),
  }));
  return app.dispatch({
    label: `Mark ${places.length} as ${label.name}`.slice(0, 200),
    briefs,
    focus: currentBriefId === null ? null : { briefId: currentBriefId, annotationId: null },
  });
}

function fromSelection(app: AppStore, places: WindowPlaces): MarkAllSubject | null {
  const range = places.getSelection();
  const text = getOpenBrief(app.state)?.text.text;
  if (range === null || text === undefined) return null;
  const words = text.slice(range.start, range.end).replace(/\s+/g, ' ').trim();
  const { library } = app.state;
  const labels = library?.codebook.labels ?? [];
  for (const label of labels) {
    const { entityType } = label;
    const entity =
      library && entityType ? findEntityByName(library.entities.values(), words, entityType) : undefined;
    if (entity) return { names: [words], entityId: entity.id, labelId: label.id, ranges: null };
  }
  const [first] = labels;
  if (words === '' || first === undefined) return null;
  return { names: [words], entityId: null, labelId: first.id, ranges: null };
}

function fromEntity(app: AppStore, id: EntityId | null, labelId?: LabelId): MarkAllSubject | null {
  const { library } = app.state;
  const entity = library === null || id === null ? undefined : resolveEntity(library.entities, id);
  const label = labelId ?? library?.codebook.labels.find(({ entityType }) => entityType === entity?.type)?.id;
  if (entity === undefined || label === undefined) return null;
  return { names: listNames(entity), entityId: entity.id, labelId: label, ranges: null };
}

function fromPassage(app: AppStore): MarkAllSubject | null {
  const { activeAnnotationId } = app.state;
  const annotation = activeAnnotationId === null ? undefined : app.findAnnotation(activeAnnotationId);
  if (annotation === undefined) return null;
  const ofEntity = fromEntity(app, annotation.entityId, annotation.label);
  if (ofEntity !== null) return ofEntity;
  const names = annotation.spans.map(({ quote }) => quote.exact.replace(/\s+/g, ' ').trim());
  return { names, entityId: null, labelId: annotation.label, ranges: null };
}

function listNames({ name, aliases }: Entity): readonly string[] {
  return [...new Set([name, ...aliases].map((each) => each.trim()).filter((each) => each !== ''))];
}

/** The entity that was asked for, else, as in tagging by hand, the one that bears the name. */
function entityFinder(library: LibraryState, { entityType }: Label, entityId: EntityId | null) {
  const known = new Map<string, EntityId | null>();
  return (words: string): EntityId | null => {
    if (entityId !== null || entityType === null) return entityId;
    const found =
      known.get(words) ?? findEntityByName(library.entities.values(), words, entityType)?.id ?? null;
    known.set(words, found);
    return found;
  };
}
