import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  briefEditSchema,
  type Cause,
  causeSchema,
  libraryEditSchema,
  type TransactionPart,
  transactionSchema,
} from '#core/edits/edit.ts';
import { codebookSchema } from '#core/model/codebook.ts';
import { briefIdSchema, type GroupId, groupIdSchema, libraryIdSchema } from '#core/model/ids.ts';
import { isoTimeSchema } from '#core/model/time.ts';
import { writeCanonicalJson } from './canonical-json.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
/** What the header line calls its predecessor. */
export const NO_PREVIOUS_HASH = '0'.repeat(64);

const chained = { previousHash: sha256Schema, hash: sha256Schema };
const headed = {
  seq: z.literal(0),
  formatVersion: z.int().min(1),
  time: isoTimeSchema,
  ...chained,
};

/** Line 0 of the library's history: with it alone, a library without checkpoint can be rebuilt. */
export const libraryHeaderSchema = z.strictObject({
  ...headed,
  document: z.literal('library'),
  id: libraryIdSchema,
  name: z.string().min(1).max(200),
  codebook: codebookSchema,
});

/** Line 0 of a brief's history: ties the marks to the one text that they were made on. */
export const briefHeaderSchema = z.strictObject({
  ...headed,
  document: z.literal('brief'),
  id: briefIdSchema,
  /** SHA-256 of the UTF-8 bytes of the canonical text. */
  textSha256: sha256Schema,
});

const entryFields = {
  formatVersion: z.int().min(1),
  /** 1, 2, 3 …: the revision of the document after this line. */
  seq: z.int().min(1),
  time: isoTimeSchema,
  author: z.string().max(200),
  groupId: groupIdSchema,
  cause: causeSchema,
  label: z.string().min(1).max(200),
  /** In the first line of an action that reaches over several documents: its other parts, to finish it after a crash. */
  rest: transactionSchema.shape.parts.optional(),
  /** The highest `seq` that was on disk (fsync) when this line was written. */
  durableSeq: z.int().min(0),
  ...chained,
};
export const libraryEntrySchema = z.strictObject({
  ...entryFields,
  edits: z.array(libraryEditSchema).min(1),
});
export const briefEntrySchema = z.strictObject({ ...entryFields, edits: z.array(briefEditSchema).min(1) });

/** What an edit's author, time and purpose are, before the line has its place in the chain. */
export interface NewEntry<Edit> {
  readonly time: string;
  readonly author: string;
  readonly groupId: GroupId;
  readonly cause: Cause;
  readonly label: string;
  readonly edits: readonly Edit[];
  readonly rest?: readonly TransactionPart[] | undefined;
}

/** One line of a history. */
export interface HistoryEntry<Edit> extends NewEntry<Edit> {
  readonly formatVersion: number;
  readonly seq: number;
  readonly durableSeq: number;
  readonly previousHash: string;
  readonly hash: string;
}

export interface SealedLine {
  /** UTF-8, ends with LF. */
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/** Gives a line its place in the chain and spells it out. */
export function sealLine(fields: object, previousHash: string): SealedLine {
  const hash = hashLine(fields, previousHash);
  const line = writeCanonicalJson({ ...fields, previousHash, hash });
  return { bytes: Buffer.from(`${line}\n`, 'utf8'), hash };
}

/** SHA-256 over the previous line's hash (64 hex digits) followed by the canonical JSON of this line's other fields. */
export function hashLine(fields: object, previousHash: string): string {
  return hashCanonicalText(writeCanonicalJson(fields), previousHash);
}

export function hashCanonicalText(text: string, previousHash: string): string {
  return createHash('sha256').update(previousHash).update(text).digest('hex');
}
