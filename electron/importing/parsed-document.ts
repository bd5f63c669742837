import { z } from 'zod';
import { briefTextSchema } from '#core/model/blocks.ts';
import { briefSchema, sourceRecordSchema } from '#core/model/brief.ts';
import { pageMapSchema } from '#core/pages/page-map.ts';

/** A file as it was received. `fileName` is without folders; `mediaType` only when somebody said so. */
export interface ImportRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType?: string;
  /** For documents that are locked with one; never stored. */
  readonly password?: string;
}

/** What parsing finds out about the source; the rest of the record is known to who stores the bytes. */
const parsedSourceSchema = sourceRecordSchema.omit({
  retrieved: true,
  fileName: true,
  sha256: true,
  byteLength: true,
});
export type ParsedSource = Readonly<z.infer<typeof parsedSourceSchema>>;

/** A file inside of the file, such as what a mail has attached: offered as a brief of its own. */
const parsedAttachmentSchema = z.strictObject({
  /** Without folders. */
  fileName: z.string().min(1).max(255),
  mediaType: z.string().max(200),
  bytes: z.instanceof(Uint8Array),
});
export type ParsedAttachment = Readonly<z.infer<typeof parsedAttachmentSchema>>;

/** A highlight or comment that the file came with: becomes an annotation when the user asks for it. */
const parsedMarkSchema = z.strictObject({
  kind: z.enum(['highlight', 'comment']),
  /** UTF-16 offsets into the canonical text. */
  start: z.int().min(0),
  end: z.int().min(1),
  /** What the comment says; empty for a highlight. */
  note: z.string().max(20_000),
  author: z.string().max(200),
});
export type ParsedMark = Readonly<z.infer<typeof parsedMarkSchema>>;

/** Crosses from the parsing process, which hostile files may have taken over, into the one that owns the library. */
export const parsedDocumentSchema = z.strictObject({
  text: briefTextSchema,
  title: briefSchema.shape.title,
  language: briefSchema.shape.language,
  source: parsedSourceSchema,
  /** What the user should know, one sentence each, e.g. `Decoded as windows-1252 (guessed).` */
  notes: z.array(z.string().max(1000)).max(100),
  marks: z.array(parsedMarkSchema).max(20_000).optional(),
  pages: pageMapSchema.optional(),
  attachments: z.array(parsedAttachmentSchema).max(200).optional(),
});
export type ParsedDocument = Readonly<z.infer<typeof parsedDocumentSchema>>;
