import { z } from 'zod';
import { reliabilitySchema } from './assessment.ts';
import { briefIdSchema } from './ids.ts';
import { markingsSchema } from './marking.ts';
import { isoTimeSchema } from './time.ts';

/** Where a brief came from: what an ICD 206 source reference needs, plus what proves the file is the same. */
export const sourceRecordSchema = z.strictObject({
  /** Who issued it (agency, publisher), as the analyst would cite it. */
  origin: z.string().max(500),
  author: z.string().max(500),
  /** A date as precise as known: `2024`, `2024-10` or `2024-10-28`; empty when unknown. */
  published: z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/),
  retrieved: isoTimeSchema,
  fileName: z.string().max(500),
  mediaType: z.string().max(200),
  /** How the bytes were decoded, e.g. `utf-8`; `encodingGuessed` when nothing in the file said so. */
  encoding: z.string().max(60),
  encodingGuessed: z.boolean(),
  /** SHA-256 of the original bytes, lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  byteLength: z.int().min(0),
  url: z.string().max(2000),
  /** Importer and its version, e.g. `markdown/1`. */
  importer: z.string().max(60),
});
export type SourceRecord = Readonly<z.infer<typeof sourceRecordSchema>>;

/** What the library's index knows of a brief; its text and annotations live in its own folder. */
export const briefSchema = z.strictObject({
  id: briefIdSchema,
  title: z.string().min(1).max(500),
  source: sourceRecordSchema,
  reliability: reliabilitySchema.nullable(),
  markings: markingsSchema,
  /** BCP 47 tag, or `null` when unknown. */
  language: z.string().max(35).nullable(),
  tags: z.array(z.string().min(1).max(100)).max(100),
  note: z.string().max(100_000),
  /** The brief that this one is a corrected reissue of; it stays as it was. */
  supersedes: briefIdSchema.nullable().optional(),
  /** Set while the brief lies in the trash. */
  trashed: isoTimeSchema.nullable(),
  created: isoTimeSchema,
  modified: isoTimeSchema,
});
export type Brief = Readonly<z.infer<typeof briefSchema>>;
