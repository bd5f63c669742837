import { z } from 'zod';
import type { BriefEdit, LibraryEdit } from '../edits/edit.ts';
import { type Annotation, annotationSchema } from '../model/annotation.ts';
import { type Brief, briefSchema } from '../model/brief.ts';
import type { AnnotationId, BriefId, RelationId } from '../model/ids.ts';
import { type Relation, relationSchema } from '../model/relation.ts';

/** One record before and after: created when there is no before, removed when there is no after. */
export const changedRecordSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('annotation'),
    before: annotationSchema.nullable(),
    after: annotationSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('relation'),
    before: relationSchema.nullable(),
    after: relationSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('brief'),
    before: briefSchema.nullable(),
    after: briefSchema.nullable(),
  }),
]);
export type ChangedRecord = Readonly<z.infer<typeof changedRecordSchema>>;

interface Entry<Edit> {
  readonly seq: number;
  readonly edits: readonly Edit[];
}

/** What each line of a brief's history changed. @param entries from the first line on, in their order */
export function traceBriefChanges(
  entries: readonly Entry<BriefEdit>[],
): Map<number, readonly ChangedRecord[]> {
  const annotations = new Map<AnnotationId, Annotation>();
  const relations = new Map<RelationId, Relation>();
  const trace = (edit: BriefEdit): ChangedRecord => {
    switch (edit.kind) {
      case 'annotation/create':
        return { kind: 'annotation', ...replace(annotations, edit.annotation.id, edit.annotation) };
      case 'annotation/update':
        return { kind: 'annotation', ...update(annotations, edit.id, edit.changes) };
      case 'annotation/remove':
        return { kind: 'annotation', ...replace(annotations, edit.id, null) };
      case 'relation/create':
        return { kind: 'relation', ...replace(relations, edit.relation.id, edit.relation) };
      case 'relation/update':
        return { kind: 'relation', ...update(relations, edit.id, edit.changes) };
      case 'relation/remove':
        return { kind: 'relation', ...replace(relations, edit.id, null) };
    }
  };
  return new Map(entries.map(({ seq, edits }) => [seq, joinSteps(edits.map(trace))]));
}

/** What each line of the library's history changed in its record of one brief. */
export function traceBriefRecord(
  entries: readonly Entry<LibraryEdit>[],
  briefId: BriefId,
): Map<number, readonly ChangedRecord[]> {
  const briefs = new Map<BriefId, Brief>();
  const trace = (edit: LibraryEdit): readonly ChangedRecord[] => {
    if (edit.kind === 'brief/add' && edit.brief.id === briefId)
      return [{ kind: 'brief', ...replace(briefs, briefId, edit.brief) }];
    if (edit.kind === 'brief/update' && edit.id === briefId)
      return [{ kind: 'brief', ...update(briefs, briefId, edit.changes) }];
    if (edit.kind === 'brief/remove' && edit.id === briefId)
      return [{ kind: 'brief', ...replace(briefs, briefId, null) }];
    return [];
  };
  return new Map(entries.map(({ seq, edits }) => [seq, joinSteps(edits.flatMap(trace))]));
}

interface Step<Value> {
  readonly before: Value | null;
  readonly after: Value | null;
}

function replace<Id, Value>(records: Map<Id, Value>, id: Id, after: Value | null): Step<Value> {
  const before = records.get(id) ?? null;
  if (after === null) records.delete(id);
  else records.set(id, after);
  return { before, after };
}

function update<Id, Value extends object>(
  records: Map<Id, Value>,
  id: Id,
  changes: Readonly<Record<string, unknown>>,
): Step<Value> {
  const before = records.get(id);
  if (before === undefined) return { before: null, after: null };
  return replace(records, id, { ...before, ...changes });
}

/** A record that one action removes and creates again, as restoring does, was changed and not two things. */
function joinSteps(steps: readonly ChangedRecord[]): readonly ChangedRecord[] {
  const joined = new Map<string, ChangedRecord>();
  for (const step of steps) {
    const id = step.after?.id ?? step.before?.id;
    if (id === undefined) continue;
    const key = `${step.kind} ${id}`;
    joined.set(key, joinTwo(joined.get(key), step));
  }
  return [...joined.values()].filter(({ before, after }) => before !== null || after !== null);
}

function joinTwo(first: ChangedRecord | undefined, last: ChangedRecord): ChangedRecord {
  if (first === undefined) return last;
  if (first.kind === 'annotation' && last.kind === 'annotation') return { ...last, before: first.before };
  if (first.kind === 'relation' && last.kind === 'relation') return { ...last, before: first.before };
  if (first.kind === 'brief' && last.kind === 'brief') return { ...last, before: first.before };
  return last;
}
