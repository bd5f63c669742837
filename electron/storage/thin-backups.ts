import type { BackupReason } from './backup-record.ts';

const DAY_MS = 86_400_000;
const NEWEST_KEPT = 3;
/** Of each day, week and month so far back, the newest backup is kept. */
const DAYS = 14;
const WEEKS = 8;
const MONTHS = 12;
/** Backups that were taken for a reason are kept so long, whatever their number. */
const SPECIAL_DAYS = 60;

interface DatedBackup {
  readonly id: string;
  readonly createdMs: number;
  readonly reason: BackupReason;
}

/**
 * Chooses the backups that may go: dense for the last two weeks, weekly for two months, monthly for a year. Backups
 * dated in the future (the clock was wrong) are kept: nobody knows how old they are.
 */
export function chooseBackupsToRemove(backups: readonly DatedBackup[], nowMs: number): readonly string[] {
  const newestFirst = backups.toSorted((left, right) => right.createdMs - left.createdMs);
  const kept = new Set(newestFirst.slice(0, NEWEST_KEPT).map(({ id }) => id));
  const periodsSeen = new Set<string>();
  for (const { id, createdMs, reason } of newestFirst) {
    const ageDays = (nowMs - createdMs) / DAY_MS;
    if (ageDays < 0 || (reason !== 'daily' && ageDays < SPECIAL_DAYS)) kept.add(id);
    for (const period of listPeriods(createdMs, ageDays)) {
      if (!periodsSeen.has(period)) kept.add(id);
      periodsSeen.add(period);
    }
  }
  return newestFirst.map(({ id }) => id).filter((id) => !kept.has(id));
}

function listPeriods(createdMs: number, ageDays: number): readonly string[] {
  const date = new Date(createdMs).toISOString();
  const periods: string[] = [];
  if (ageDays < DAYS) periods.push(`day ${date.slice(0, 10)}`);
  if (ageDays < WEEKS * 7) periods.push(`week ${Math.floor(createdMs / (7 * DAY_MS))}`);
  if (ageDays < MONTHS * 31) periods.push(`month ${date.slice(0, 7)}`);
  return periods;
}
