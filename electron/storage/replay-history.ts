import type { EditTarget } from './document.ts';
import type { HistoryEntry } from './history-line.ts';
import type { RecoveredHistory } from './recover-history.ts';
import type { HistoryDamage } from './scan-history.ts';

export interface ReplayedHistory {
  readonly damage: HistoryDamage | null;
  /** Of the entries behind an altered line: how many are shown, and how many do not fit without what is missing. */
  readonly laterShown: number;
  readonly laterSkipped: number;
}

/** Brings a state up to the end of its history; behind an altered line as far as the edits still fit. */
export function replayHistory<Edit>(
  target: EditTarget<Edit>,
  { entries, laterEntries, damage }: RecoveredHistory<Edit>,
): ReplayedHistory {
  // In one go, since each call may copy the state; one by one only to name the one that does not fit.
  const isWhole = target.apply(entries.flatMap((entry) => entry.edits)).ok;
  const misfit = isWhole ? undefined : applyOneByOne(target, entries).find(({ problem }) => problem !== null);
  const later = applyOneByOne(target, laterEntries);
  const laterShown = later.filter(({ problem }) => problem === null).length;
  return {
    damage: misfit
      ? { kind: 'altered', seq: misfit.seq, reason: misfit.problem ?? '', byteLength: 0 }
      : damage,
    laterShown,
    laterSkipped: later.length - laterShown,
  };
}

function applyOneByOne<Edit>(
  target: EditTarget<Edit>,
  entries: readonly HistoryEntry<Edit>[],
): readonly { readonly seq: number; readonly problem: string | null }[] {
  return entries.map(({ seq, edits }) => {
    const applied = target.apply(edits);
    return { seq, problem: applied.ok ? null : applied.error.message };
  });
}
