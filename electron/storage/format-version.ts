import { z } from 'zod';
import { AppFailure } from '#core/app-error.ts';

/** Version of everything on disk: history lines, checkpoints, texts. Raised together with a migration. */
export const FORMAT_VERSION = 1;

/** What a file or a line holds. */
export type RecordKind =
  | 'library-header'
  | 'library-entry'
  | 'library-checkpoint'
  | 'brief-header'
  | 'brief-entry'
  | 'brief-checkpoint'
  | 'text'
  | 'pages';
export type StoredRecord = Readonly<Record<string, unknown>>;

/**
 * One step between two formats: pure, and frozen once it was released. Histories are never rewritten, since their
 * hashes prove what was written; an older line is upgraded each time it is read.
 */
export interface Migration {
  /** The version it leads to, from the one before. */
  readonly to: number;
  readonly upgrades: Readonly<Partial<Record<RecordKind, (record: StoredRecord) => StoredRecord>>>;
}

export interface StoredFormat {
  readonly version: number;
  /** By version, without gaps. */
  readonly migrations: readonly Migration[];
}

export const CURRENT_FORMAT: StoredFormat = { version: FORMAT_VERSION, migrations: [] };

const versionedSchema = z.looseObject({ formatVersion: z.int().min(1) });

/**
 * Brings a record to the present format. What is no record is handed on as it is: its reader says what is wrong.
 * @throws AppFailure `library-newer` for what a later Briefmark wrote: it is not guessed at.
 */
export function upgradeRecord(format: StoredFormat, kind: RecordKind, record: unknown): unknown {
  const versioned = versionedSchema.safeParse(record);
  if (!versioned.success) return record;
  const { formatVersion } = versioned.data;
  if (formatVersion > format.version) throw new AppFailure(describeNewer(formatVersion, format.version));
  let upgraded: StoredRecord = versioned.data;
  for (const { to, upgrades } of format.migrations) {
    if (to > formatVersion) upgraded = { ...(upgrades[kind]?.(upgraded) ?? upgraded), formatVersion: to };
  }
  return upgraded;
}

/** The version that a record was written in; `undefined` when it says none. */
export function getFormatVersion(record: unknown): number | undefined {
  return versionedSchema.safeParse(record).data?.formatVersion;
}

function describeNewer(formatVersion: number, knownVersion: number) {
  return {
    code: 'library-newer',
    message:
      'This library was written by a newer Briefmark. Update Briefmark to open it; nothing was changed.',
    details: { formatVersion, knownVersion },
  } as const;
}
