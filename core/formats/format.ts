import type { Annotation } from '../model/annotation.ts';
import type { BriefText } from '../model/blocks.ts';
import type { Brief } from '../model/brief.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Entity } from '../model/entity.ts';
import type { Relation } from '../model/relation.ts';
import type { IsoTime } from '../model/time.ts';
import type { Result } from '../result.ts';
import type { ExpectedPrint } from './pdf/expected-print.ts';

/** Everything that an export may say, gathered once and the same for every format. */
export interface ExportInput {
  readonly brief: Brief;
  readonly text: BriefText;
  /** In text order: by start of the first span, longer first. Orphans last. */
  readonly annotations: readonly Annotation[];
  readonly relations: readonly Relation[];
  /** Entities that are mentioned or related here, redirects resolved. */
  readonly entities: readonly Entity[];
  readonly codebook: Codebook;
  readonly exportedAt: IsoTime;
  readonly exportedBy: string;
  /** `Briefmark 0.1.0`. */
  readonly generator: string;
}

/** One file of an export, bytes or text (UTF-8 without BOM unless the format asks for one). */
export interface ExportFile {
  /** Appended to the chosen base name, with the dot: `.html`, `.ann`. */
  readonly suffix: string;
  /** Set where the format wants one name whatever the brief is called, e.g. `annotation.conf`; it then replaces base name and suffix. */
  readonly fixedName?: string;
  readonly content: string | Uint8Array;
  /** Set where the content is a page (HTML) that becomes the file by being printed: only the app itself can do that. */
  readonly printed?: PrintedPage;
}

/** What stands on each printed page, as HTML for the print engine: it puts the page numbers in. */
export interface PrintedPage {
  readonly header: string;
  readonly footer: string;
  /** Whether the structure of the page is to be the structure of the file. */
  readonly isTagged: boolean;
  /** What must be found in the file when it is read back. */
  readonly expected: ExpectedPrint;
}

export interface ExportResult {
  /** At least one; the first is the one that the save dialog names. */
  readonly files: readonly ExportFile[];
  /** What the format could not hold, one sentence each, e.g. `12 overlapping passages`. Empty when nothing was lost. */
  readonly losses: readonly string[];
}

/** One format is one file in `core/formats`, one line in `registry.ts` and one golden test. */
export interface ExportFormat {
  readonly id: string;
  readonly name: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly description: string;
  /** How positions are counted in the file, said to the user: `UTF-16 code units`, `Unicode code points`, `none`. */
  readonly offsetUnit: string;
  readonly audience: 'people' | 'machines';
  /** What a file of this format carries, for docs/formats.md: one sentence. */
  readonly holds: string;
  /** What the format has no place for, whatever the brief: one sentence, or empty. */
  readonly leavesOut: string;
  /**
   * Pure. Finds every placed passage again before it writes.
   * @returns `export-refused` naming the passage that is not where it says. A promise only where a packer is asynchronous.
   */
  serialize(input: ExportInput): Result<ExportResult> | Promise<Result<ExportResult>>;
}
