import type { AppError } from '#core/app-error.ts';
import type { BriefEdit, LibraryEdit } from '#core/edits/edit.ts';
import { type ChangedRecord, traceBriefChanges, traceBriefRecord } from '#core/history/timeline.ts';
import type { Handler } from '#core/ipc/contract.ts';
import type { TimelineEntry } from '#core/ipc/library-contract.ts';
import type { AnnotationId, BriefId } from '#core/model/ids.ts';
import { ok } from '#core/result.ts';
import type { HistoryEntry } from '../../storage/history-line.ts';
import type { MainContext } from './context.ts';

/** A bulk action over a long brief would send megabytes that nobody reads line by line. */
const MOST_CHANGES = 100;
const ALL = { limit: Number.MAX_SAFE_INTEGER };

export const readHistoryHandler: Handler<'history:read', MainContext> = async (
  { briefId, annotationId, limit },
  { library },
) => {
  const marks = await library.history.readBriefPage(briefId, ALL);
  if (!marks.ok) return marks;
  const record = await library.history.readLibraryPage({ ...ALL, recordId: briefId });
  if (!record.ok) return record;
  const entries = mergeNewestFirst(
    describeMarks(marks.value.entries, annotationId),
    annotationId === null ? describeRecord(record.value.entries, briefId) : [],
  );
  return ok({ entries: entries.slice(0, limit), total: entries.length, damage: marks.value.damage });
};

export const readHistoryStateHandler: Handler<'history:state', MainContext> = async (
  { briefId, revision },
  { library },
) => {
  const read = await library.history.readBriefAt(briefId, revision);
  if (!read.ok) return read;
  const { annotations, relations } = read.value;
  return ok({ annotations: [...annotations.values()], relations: [...relations.values()] });
};

export const purgeBriefsHandler: Handler<'brief:purge', MainContext> = async ({ briefIds }, { library }) => {
  const purged: BriefId[] = [];
  let failure: AppError | null = null;
  for (const briefId of briefIds) {
    const done = await library.purgeBrief(briefId);
    if (done.ok) purged.push(briefId);
    else failure ??= done.error;
  }
  return ok({ purged, failure, libraryRevision: library.getRevision() });
};

function describeMarks(
  newestFirst: readonly HistoryEntry<BriefEdit>[],
  annotationId: AnnotationId | null,
): TimelineEntry[] {
  const changes = traceBriefChanges(newestFirst.toReversed());
  const isWanted = ({ kind, before, after }: ChangedRecord) =>
    annotationId === null || (kind === 'annotation' && (after ?? before)?.id === annotationId);
  return newestFirst.flatMap((entry) => {
    const wanted = (changes.get(entry.seq) ?? []).filter(isWanted);
    return wanted.length === 0 ? [] : [describeEntry('brief', entry, wanted)];
  });
}

function describeRecord(
  newestFirst: readonly HistoryEntry<LibraryEdit>[],
  briefId: BriefId,
): TimelineEntry[] {
  const changes = traceBriefRecord(newestFirst.toReversed(), briefId);
  return newestFirst.map((entry) => describeEntry('library', entry, changes.get(entry.seq) ?? []));
}

function describeEntry(
  scope: TimelineEntry['scope'],
  { seq, time, author, label, cause }: HistoryEntry<unknown>,
  changes: readonly ChangedRecord[],
): TimelineEntry {
  return {
    scope,
    revision: seq,
    time,
    author,
    label,
    cause,
    changes: changes.slice(0, MOST_CHANGES),
    moreChanges: Math.max(0, changes.length - MOST_CHANGES),
  };
}

/** By the clock; but each history in its own order, whatever the clock said. */
export function mergeNewestFirst(
  left: readonly TimelineEntry[],
  right: readonly TimelineEntry[],
): readonly TimelineEntry[] {
  const merged: TimelineEntry[] = [];
  let next = 0;
  for (const entry of left) {
    for (let other = right[next]; other && other.time > entry.time; other = right[next]) {
      merged.push(other);
      next += 1;
    }
    merged.push(entry);
  }
  return [...merged, ...right.slice(next)];
}
