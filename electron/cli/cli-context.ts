import type { PageSize } from '#core/exports/export-choice.ts';
import type { PrintedPage } from '#core/formats/format.ts';
import type { Result } from '#core/result.ts';
import type { ImportRequest, ParsedDocument } from '../importing/parsed-document.ts';
import type { TableFile } from '../importing/table/read-table-file.ts';
import type { ExitCode } from './exit-codes.ts';

/** Everything outside that a command may touch besides files. */
export interface CliContext {
  readonly writeOut: (content: string | Uint8Array) => void;
  readonly writeError: (line: string) => void;
  readonly readInput: () => Promise<Uint8Array>;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Who is written into history and exports. */
  readonly author: () => string;
  readonly version: string;
  readonly parse: (request: ImportRequest) => Promise<Result<ParsedDocument>>;
  readonly readTable: (request: ImportRequest) => Promise<Result<TableFile>>;
  /** Only the app itself can print: `null` in plain Node. */
  readonly print:
    | ((
        page: PrintedPage & { readonly html: string; readonly pageSize: PageSize },
      ) => Promise<Result<Uint8Array>>)
    | null;
}

/** The options of one call, as they were typed. */
export interface CliArguments {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly files: readonly string[];
}

export interface CliCommand {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly options: readonly CliOption[];
  readonly examples: readonly string[];
  readonly run: (args: CliArguments, context: CliContext) => Promise<ExitCode>;
}

export interface CliOption {
  readonly name: string;
  /** What follows it; absent for a switch. */
  readonly value?: string;
  readonly isRepeatable?: boolean;
  readonly description: string;
}
