import { err, ok, type Result } from '#core/result.ts';
import { emptyFile, tooLargeFile, unreadableFile } from '../import-errors.ts';
import { csvImporter } from '../importers/csv.ts';
import { decodeRequest } from '../importers/plain-text.ts';
import { xlsxImporter } from '../importers/xlsx.ts';
import type { ImportRequest } from '../parsed-document.ts';
import { extensionOf, recognizeBytes } from '../recognize-bytes.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx, type Sheet } from './read-xlsx.ts';

/** The cells of a table file, to make a brief of each row. */
export interface TableFile {
  readonly sheets: readonly Sheet[];
  readonly notes: readonly string[];
}

/** Beyond it a library is no longer one that a person reads. */
export const MAX_TABLE_ROWS = 10_000;
const MAX_TABLE_COLUMNS = 500;

/**
 * A CSV file or Excel workbook → its cells, within the limits of a table whose rows become briefs: what is cut off is said.
 * @returns `file-unsupported` for what is no table, `file-empty` when no sheet has a row under its header
 */
export async function readTableFile(request: ImportRequest): Promise<Result<TableFile>> {
  const { bytes, fileName } = request;
  if (bytes.length === 0) return err(emptyFile(fileName));
  const read = await readSheets(request);
  if (!read.ok) return read;
  const sheets = read.value.sheets.filter(({ rows }) => rows.length > 1);
  if (sheets.length === 0) return err(noRows(fileName));
  const notes = [...read.value.notes, ...describeCuts(sheets)];
  return ok({ sheets: sheets.map(cutSheet), notes: [...new Set(notes)] });
}

async function readSheets(request: ImportRequest): Promise<Result<TableFile>> {
  const { bytes, fileName } = request;
  const isWorkbook = recognizeBytes(bytes)?.extension === 'xlsx';
  const { maxBytes } = isWorkbook ? xlsxImporter : csvImporter;
  if (bytes.length > maxBytes) return err(tooLargeFile(fileName, bytes.length, maxBytes));
  if (isWorkbook) return ok(await readXlsx({ bytes, fileName }));
  if (!csvImporter.extensions.includes(extensionOf(fileName))) return err(noTable(fileName));
  const decoded = decodeRequest(request);
  return decoded.ok ? ok({ sheets: [{ name: '', rows: readCsv(decoded.value.text) }], notes: [] }) : decoded;
}

function describeCuts(sheets: readonly Sheet[]): string[] {
  const notes: string[] = [];
  if (sheets.some(({ rows }) => rows.length - 1 > MAX_TABLE_ROWS))
    notes.push(`Only the first ${MAX_TABLE_ROWS} rows of a table become briefs.`);
  if (sheets.some(({ rows }) => rows.some(({ length }) => length > MAX_TABLE_COLUMNS)))
    notes.push(`Only the first ${MAX_TABLE_COLUMNS} columns were taken over.`);
  return notes;
}

function cutSheet({ name, rows }: Sheet): Sheet {
  return {
    name,
    rows: rows.slice(0, MAX_TABLE_ROWS + 1).map((cells) => cells.slice(0, MAX_TABLE_COLUMNS)),
  };
}

function noTable(fileName: string) {
  return {
    code: 'file-unsupported',
    message: `“${fileName}” is no table. Choose a CSV file or an Excel workbook, or import it as a document.`,
  } as const;
}

function noRows(fileName: string) {
  return {
    ...unreadableFile(fileName, 'it has no rows under a first row with the names of the columns.'),
    code: 'file-empty',
  } as const;
}
