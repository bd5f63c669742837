import type { AppError } from '#core/app-error.ts';
import { quarantineBytes, sayWhere } from './quarantine.ts';
import type { RecoveredHistory } from './recover-history.ts';
import type { ReplayedHistory } from './replay-history.ts';
import type { HistoryDamage } from './scan-history.ts';
import type { StorageEnvironment } from './storage-environment.ts';

export const OPENED_READ_ONLY: AppError = {
  code: 'disk-read-only',
  message: 'This library is open for reading only. Open it for writing to change something.',
};

/** Puts aside what is torn and says what was found, one sentence each; empty when the history is sound. */
export async function reportDamage<Edit>(
  environment: StorageEnvironment,
  {
    noun,
    file,
    history,
    replayed,
  }: { noun: string; file: string; history: RecoveredHistory<Edit>; replayed: ReplayedHistory },
): Promise<readonly string[]> {
  const { damage } = replayed;
  if (damage === null) return [];
  // The file and not the noun: the log must not hold the title of a brief.
  environment.log('history damaged', { file, ...damage });
  const readOnly = describeReadOnly(noun, replayed);
  if (readOnly) return [readOnly.message];
  const tail = history.tornTail ?? new Uint8Array();
  const kept = await quarantineBytes(environment, 'torn-history.txt', tail);
  const found = `${tail.length} bytes at the end of its history could not be read, as when saving is interrupted.`;
  return [`${noun}: ${found} Everything before them is here. ${sayWhere(kept)}`.trim()];
}

/** Why nothing more is written to this document, or `null`. */
export function describeReadOnly(noun: string, replayed: ReplayedHistory): AppError | null {
  const { damage, laterShown, laterSkipped } = replayed;
  if (damage?.kind !== 'altered') return null;
  const later = [
    laterShown > 0 ? `${laterShown} later changes could be read and are shown.` : '',
    laterSkipped > 0 ? `${laterSkipped} later changes do not fit and are not shown.` : '',
  ];
  const cause = `${noun} is open for reading only, because its history was altered at change ${damage.seq}: ${damage.reason}.`;
  return {
    code: 'library-damaged',
    message: [cause, ...later, 'Restore a backup, or export what you see.'].filter(Boolean).join(' '),
    details: { seq: damage.seq },
  };
}

export function describeLoss(noun: string, damage: HistoryDamage | null): AppError {
  return {
    code: 'library-damaged',
    message: `${noun} cannot be opened: neither its saved state nor its history can be read. Nothing was changed; restore a backup.`,
    details: { reason: damage?.reason ?? 'the files are missing' },
  };
}
