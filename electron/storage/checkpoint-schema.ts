import { z } from 'zod';
import { annotationSchema } from '#core/model/annotation.ts';
import { briefSchema } from '#core/model/brief.ts';
import { codebookSchema } from '#core/model/codebook.ts';
import { entitySchema } from '#core/model/entity.ts';
import { briefIdSchema, libraryIdSchema } from '#core/model/ids.ts';
import { relationSchema } from '#core/model/relation.ts';
import { isoTimeSchema } from '#core/model/time.ts';
import type { HistoryPosition } from './scan-history.ts';

const position = {
  formatVersion: z.int().min(1),
  /** The `seq` of the last line of history that is contained here. */
  revision: z.int().min(0),
  /** Where that line ends in the history file, in bytes. */
  historyBytes: z.int().min(0),
  lastHash: z.string().regex(/^[0-9a-f]{64}$/),
};

/** `library.json`, without its seal. */
export const libraryCheckpointSchema = z.strictObject({
  ...position,
  id: libraryIdSchema,
  name: z.string().min(1).max(200),
  created: isoTimeSchema,
  codebook: codebookSchema,
  entities: z.array(entitySchema),
  briefs: z.array(briefSchema),
});
export type LibraryCheckpoint = Readonly<z.infer<typeof libraryCheckpointSchema>>;

/** `briefs/<id>/state.json`, without its seal. */
export const briefCheckpointSchema = z.strictObject({
  ...position,
  briefId: briefIdSchema,
  /** SHA-256 of the UTF-8 bytes of the text that the marks were made on. */
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
  annotations: z.array(annotationSchema),
  relations: z.array(relationSchema),
});
export type BriefCheckpoint = Readonly<z.infer<typeof briefCheckpointSchema>>;

export type CheckpointPosition = Pick<
  LibraryCheckpoint,
  'formatVersion' | 'revision' | 'historyBytes' | 'lastHash'
>;

export function describePosition(
  { seq, hash, byteLength }: HistoryPosition,
  formatVersion: number,
): CheckpointPosition {
  return { formatVersion, revision: seq, historyBytes: byteLength, lastHash: hash };
}

export function getHistoryPosition({
  revision,
  historyBytes,
  lastHash,
}: CheckpointPosition): HistoryPosition {
  return { seq: revision, hash: lastHash, byteLength: historyBytes };
}
