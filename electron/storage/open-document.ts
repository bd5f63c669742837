import { Low } from 'lowdb';
import type { z } from 'zod';
import { AppFailure } from '#core/app-error.ts';
import type { Result } from '#core/result.ts';
import { CheckpointAdapter } from './checkpoint-adapter.ts';
import { type CheckpointPosition, getHistoryPosition } from './checkpoint-schema.ts';
import { type Checkpointer, createCheckpointer } from './checkpointer.ts';
import { attempt } from './disk-failure.ts';
import { Document, type EditTarget } from './document.ts';
import { FORMAT_VERSION, upgradeRecord } from './format-version.ts';
import type { HistoryEntry } from './history-line.ts';
import { HistoryWriter } from './history-writer.ts';
import { quarantineEntry, sayWhere } from './quarantine.ts';
import { recoverHistory } from './recover-history.ts';
import { replayHistory } from './replay-history.ts';
import { describeLoss, describeReadOnly, OPENED_READ_ONLY, reportDamage } from './report-damage.ts';
import type { StorageEnvironment } from './storage-environment.ts';

/** What differs between the library's document and a brief's. */
export interface DocumentKind<Edit, Checkpoint extends CheckpointPosition, Target extends EditTarget<Edit>> {
  readonly name: 'library' | 'brief';
  /** For notices, e.g. `The brief “Rail traffic”`. */
  readonly noun: string;
  readonly historyFile: string;
  /** How long it must be at least, as far as another file says; 0 when none does. */
  readonly leastHistoryBytes: number;
  readonly checkpointFile: string;
  readonly checkpointSchema: z.ZodType<Checkpoint>;
  readonly entrySchema: z.ZodType<HistoryEntry<Edit>>;
  /** The state at the checkpoint, or at the header line when there is none. @returns `null` when neither will do. */
  restore(checkpoint: Checkpoint | null, header: unknown): Target | null;
  /** The state as it is now. Lists in it must be copies. */
  listState(target: Target, position: CheckpointPosition): Checkpoint;
}

export interface OpenedDocument<Edit, Target extends EditTarget<Edit>> {
  readonly document: Document<Edit>;
  readonly target: Target;
  /** What happened after the checkpoint: for finishing what a crash interrupted. */
  readonly recentEntries: readonly HistoryEntry<Edit>[];
  /** What the user must know; empty when all was well. */
  readonly notices: readonly string[];
  readonly checkpointer: Checkpointer;
  /** The format of what was found on disk. */
  readonly storedVersion: number;
}

/**
 * Opens a document: checkpoint, then the history after it. What is torn goes to quarantine, what is altered makes
 * the document read-only, and both are told.
 * @throws AppFailure `library-damaged` when neither checkpoint nor history can be read, `library-newer`.
 */
export async function openDocument<
  Edit,
  Checkpoint extends CheckpointPosition,
  Target extends EditTarget<Edit>,
>(
  environment: StorageEnvironment,
  kind: DocumentKind<Edit, Checkpoint, Target>,
  checkOwnership: () => Promise<Result<void>>,
): Promise<OpenedDocument<Edit, Target>> {
  const { noun, entrySchema } = kind;
  const stored = await readCheckpoint(environment, kind);
  const history = await recoverHistory({
    fileSystem: environment.fileSystem,
    file: kind.historyFile,
    lines: environment.lines(kind.historyFile),
    leastBytes: kind.leastHistoryBytes,
    checkpoint: stored.database.data && getHistoryPosition(stored.database.data),
    entrySchema,
    upgrade: (part, fields) => upgradeRecord(environment.format, `${kind.name}-${part}`, fields),
  });
  const target = kind.restore(stored.database.data, history.header);
  if (target === null) throw new AppFailure(describeLoss(noun, history.damage));
  const storedVersion = stored.database.data?.formatVersion ?? history.headerVersion ?? FORMAT_VERSION;
  const replayed = replayHistory(target, history);
  const notices = [
    ...stored.notices,
    ...(await reportDamage(environment, { noun, file: kind.historyFile, history, replayed })),
  ];
  const document = new Document<Edit>({
    target,
    readOnlyReason: environment.isReadOnly ? OPENED_READ_ONLY : describeReadOnly(noun, replayed),
    createWriter: (events) =>
      new HistoryWriter({
        fileSystem: environment.fileSystem,
        file: kind.historyFile,
        position: history.position,
        hasTornTail: history.tornTail !== null,
        formatVersion: environment.format.version,
        lines: environment.lines(kind.historyFile),
        checkOwnership,
        ...events,
      }),
  });
  const checkpointer = createCheckpointer({
    document,
    database: stored.database,
    formatVersion: environment.format.version,
    listState: (position) => kind.listState(target, position),
  });
  return { document, target, recentEntries: history.entries, notices, checkpointer, storedVersion };
}

async function readCheckpoint<Edit, Checkpoint extends CheckpointPosition, Target extends EditTarget<Edit>>(
  environment: StorageEnvironment,
  { checkpointFile: file, checkpointSchema: schema, noun, name }: DocumentKind<Edit, Checkpoint, Target>,
): Promise<{ database: Low<Checkpoint | null>; notices: readonly string[] }> {
  const adapter = new CheckpointAdapter<Checkpoint>({
    ...environment,
    file,
    schema,
    kind: `${name}-checkpoint`,
  });
  const database = new Low<Checkpoint | null>(adapter, null);
  const read = await attempt(() => database.read());
  if (read.ok) return { database, notices: [] };
  if (read.error.code !== 'library-damaged') throw new AppFailure(read.error);
  environment.log('checkpoint damaged', { file, ...read.error.details });
  const kept = await quarantineEntry(environment, file);
  return {
    database,
    notices: [
      `${noun}: the saved state was damaged and has been rebuilt from the history. ${sayWhere(kept)}`.trim(),
    ],
  };
}
