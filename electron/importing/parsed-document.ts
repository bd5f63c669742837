import { z } from 'zod';
import { briefTextSchema } from '#core/model/blocks.ts';
import { briefSchema, sourceRecordSchema } from '#core/model/brief.ts';

/** A file as it was received. `fileName` is without folders; `mediaType` only when somebody said so. */
export interface ImportRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType?: string;
}

/** What parsing finds out about the source; the rest of the record is known to who stores the bytes. */
const parsedSourceSchema = sourceRecordSchema.omit({
  retrieved: true,
  fileName: true,
  sha256: true,
  byteLength: true,
});
export type ParsedSource = Readonly<z.infer<typeof parsedSourceSchema>>;

/** Crosses from the parsing process, which hostile files may have taken over, into the one that owns the library. */
export const parsedDocumentSchema = z.strictObject({
  text: briefTextSchema,
  title: briefSchema.shape.title,
  language: briefSchema.shape.language,
  source: parsedSourceSchema,
  /** What the user should know, one sentence each, e.g. `Decoded as windows-1252 (guessed).` */
  notes: z.array(z.string().max(1000)).max(100),
});
export type ParsedDocument = Readonly<z.infer<typeof parsedDocumentSchema>>;
