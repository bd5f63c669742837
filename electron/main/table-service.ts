import path from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { ImportOutcome, ImportReport } from '#core/ipc/contract.ts';
import type { TablePreview } from '#core/ipc/table-contract.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { TableColumns } from '#core/tables/table-columns.ts';
import { describeNewBrief } from '../importing/new-brief-record.ts';
import type { ImportRequest, ParsedDocument } from '../importing/parsed-document.ts';
import { readImportFile } from '../importing/read-import-file.ts';
import type { TableFile } from '../importing/table/read-table-file.ts';
import { completeRow, makeRowDocument, type RowDocument } from '../importing/table/row-document.ts';
import type { Library } from '../storage/library.ts';
import { Tickets } from './tickets.ts';

export interface TableServiceOptions {
  readonly library: Library;
  /** Both in processes of their own. */
  readonly readTable: (request: ImportRequest) => Promise<Result<TableFile>>;
  readonly parse: (request: ImportRequest) => Promise<Result<ParsedDocument>>;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly onProgress: (progress: { done: number; total: number; fileName: string }) => void;
}

interface WaitingTable extends TableFile {
  readonly fileName: string;
}

const PREVIEW_ROWS = 5;
const PREVIEW_UNITS = 200;
const CANCELLED = 'The import was cancelled before this row.';

/** Makes a brief of each row of a table: first a look at it, then, when a person has said what its columns are, the deed. */
export class TableService {
  readonly #options: TableServiceOptions;
  readonly #waiting: Tickets<WaitingTable>;
  #isCancelled = false;

  constructor(options: TableServiceOptions) {
    this.#options = options;
    this.#waiting = new Tickets(options.newId, 3); // each holds all cells of its file
  }

  /** @param file from a dialog of the main process; checked here again */
  async preview(file: string): Promise<Result<Omit<TablePreview, 'remembered'>>> {
    const read = await readImportFile(file);
    if (!read.ok) return read;
    const table = await this.#options.readTable(read.value);
    if (!table.ok) return table;
    const { sheets, notes } = table.value;
    const fileName = path.basename(file);
    const ticket = this.#waiting.issue({ ...table.value, fileName });
    return ok({ ticket, fileName, sheets: sheets.map(previewSheet), notes: [...notes] });
  }

  /** The ticket serves once more when the sheet is none, never twice for one import. */
  async importRows({
    ticket,
    sheet,
    columns,
  }: {
    readonly ticket: string;
    readonly sheet: number;
    readonly columns: TableColumns;
  }): Promise<Result<ImportReport>> {
    const table = this.#waiting.find(ticket);
    const chosen = table?.sheets[sheet];
    if (table === undefined || chosen === undefined) return err(FORGOTTEN);
    this.#waiting.take(ticket);
    this.#isCancelled = false;
    const [header = [], ...rows] = chosen.rows;
    const sheetName = table.sheets.length > 1 ? chosen.name : '';
    const outcomes: ImportOutcome[] = [];
    for (const [index, row] of rows.entries()) {
      const source = { fileName: table.fileName, sheetName, header, row, number: index + 2 };
      const document = makeRowDocument(source, columns);
      this.#options.onProgress({ done: index, total: rows.length, fileName: document.label });
      outcomes.push(await this.#importRow(document));
    }
    return ok({ outcomes, libraryRevision: this.#options.library.getRevision() });
  }

  /** The row in work is finished; those before it stay. */
  cancel(): void {
    this.#isCancelled = true;
  }

  async #importRow(document: RowDocument): Promise<ImportOutcome> {
    const { library, parse } = this.#options;
    const { label, candidate, content, request } = document;
    if (this.#isCancelled) return skip(label, CANCELLED);
    if (content.text === '') return skip(label, 'The row has no text in the chosen columns.');
    const existing = library.findBriefBySha256(candidate.sha256);
    if (existing !== undefined) return skip(label, `The same row is in the library as “${existing.title}”.`);
    const parsed = await parse(request);
    if (!parsed.ok) return { outcome: 'refused', fileName: label, error: parsed.error };
    const completed = completeRow(document, parsed.value);
    const added = await library.addBrief({
      brief: describeNewBrief(candidate, completed, this.#options),
      text: completed.text,
      sourceBytes: candidate.bytes,
      sourceExtension: '.csv',
      label: `Import ${label}`,
    });
    if (!added.ok) return { outcome: 'refused', fileName: label, error: added.error };
    return { outcome: 'imported', fileName: label, brief: added.value, notes: [] };
  }
}

function previewSheet({ name, rows }: TableFile['sheets'][number]): TablePreview['sheets'][number] {
  const [header = [], ...others] = rows;
  const cut = (cells: readonly string[]) => cells.map((cell) => cell.slice(0, PREVIEW_UNITS));
  return {
    name,
    header: cut(header),
    rows: others.slice(0, PREVIEW_ROWS).map(cut),
    rowCount: others.length,
  };
}

function skip(fileName: string, reason: string): ImportOutcome {
  return { outcome: 'skipped', fileName, reason };
}

const FORGOTTEN: AppError = {
  code: 'not-found',
  message: 'This table is no longer waiting. Choose the file again.',
};
