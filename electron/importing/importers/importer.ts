import type { BriefText } from '#core/model/blocks.ts';
import type { PageMap } from '#core/pages/page-map.ts';
import type { Result } from '#core/result.ts';
import type { ImportRequest, ParsedAttachment, ParsedMark, ParsedSource } from '../parsed-document.ts';

/** What one importer makes of a file. Fields that the file does not state are left out. */
export interface ImportedText {
  readonly text: BriefText;
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly source: Partial<Omit<ParsedSource, 'importer'>>;
  readonly notes: readonly string[];
  readonly marks?: readonly ParsedMark[];
  /** Where the text stands on the pages of the file, for formats that have pages. */
  readonly pages?: PageMap;
  readonly attachments?: readonly ParsedAttachment[];
}

/** In pages, or what else a format consists of. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

/** One importer is one file in this folder and one line in `registry.ts`. */
export interface Importer {
  /** Name and version in the source record: `markdown/1`. Raise the version when the same bytes give other text. */
  readonly id: string;
  /** As the user calls it, in the plural: `Markdown files`. */
  readonly name: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  readonly mediaTypes: readonly string[];
  readonly maxBytes: number;
  parse(
    request: ImportRequest,
    report: (progress: ImportProgress) => void,
  ): Result<ImportedText> | Promise<Result<ImportedText>>;
}
