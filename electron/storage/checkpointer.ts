import type { Low } from 'lowdb';
import { ok, type Result } from '#core/result.ts';
import { type CheckpointPosition, describePosition } from './checkpoint-schema.ts';
import { attempt } from './disk-failure.ts';
import type { HistoryPosition } from './scan-history.ts';

/** Writes a document's checkpoint, which spares the next opening the replay. The history alone would do. */
export interface Checkpointer {
  countLinesSinceCheckpoint(): number;
  /** Does nothing when the checkpoint is current, or while memory is ahead of the disk. */
  write(): Promise<Result<void>>;
}

/** What a checkpointer asks of its document. */
interface CheckpointedDocument {
  isSettled(): boolean;
  isReadOnly(): boolean;
  getPosition(): HistoryPosition;
}

export function createCheckpointer<Checkpoint extends CheckpointPosition>({
  document,
  database,
  listState,
  formatVersion,
}: {
  readonly document: CheckpointedDocument;
  /** As just read: its revision says what is saved already. */
  readonly database: Low<Checkpoint | null>;
  /** The document's state, in lists that later edits leave alone. */
  readonly listState: (position: CheckpointPosition) => Checkpoint;
  readonly formatVersion: number;
}): Checkpointer {
  // One of an older format is written anew at the next opportunity.
  let savedSeq = database.data?.formatVersion === formatVersion ? database.data.revision : -1;
  let running: Promise<Result<void>> | null = null;
  // The records live in the document: a second reference here would keep old ones in memory.
  database.data = null;

  async function save(position: HistoryPosition): Promise<void> {
    database.data = listState(describePosition(position, formatVersion));
    try {
      await database.write();
      savedSeq = position.seq;
    } finally {
      database.data = null;
      running = null;
    }
  }

  const countLinesSinceCheckpoint = () => document.getPosition().seq - savedSeq;
  return {
    countLinesSinceCheckpoint,
    write: async () => {
      if (running) return running;
      if (!document.isSettled() || document.isReadOnly() || countLinesSinceCheckpoint() === 0)
        return ok(undefined);
      running = attempt(() => save(document.getPosition()));
      return running;
    },
  };
}
