import type { BriefText } from '#core/model/blocks.ts';
import type { SourceRecord } from '#core/model/brief.ts';

/** A file as it was received. `fileName` is without folders; `mediaType` only when somebody said so. */
export interface ImportRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType?: string;
}

/** What parsing finds out about the source; the rest of the record is known to who stores the bytes. */
export type ParsedSource = Pick<
  SourceRecord,
  'origin' | 'author' | 'published' | 'url' | 'mediaType' | 'encoding' | 'encodingGuessed' | 'importer'
>;

export interface ParsedDocument {
  readonly text: BriefText;
  /** 1–500 UTF-16 units. */
  readonly title: string;
  /** BCP 47 tag, `null` when unsure. */
  readonly language: string | null;
  readonly source: ParsedSource;
  /** What the user should know, one sentence each, e.g. `Decoded as windows-1252 (guessed).` */
  readonly notes: readonly string[];
}
