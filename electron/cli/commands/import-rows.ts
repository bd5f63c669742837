import path from 'node:path';
import { guessColumns, type TableColumns } from '#core/tables/table-columns.ts';
import { describeNewBrief } from '../../importing/new-brief-record.ts';
import { readImportFile } from '../../importing/read-import-file.ts';
import type { TableFile } from '../../importing/table/read-table-file.ts';
import { completeRow, makeRowDocument, type RowDocument } from '../../importing/table/row-document.ts';
import type { Library } from '../../storage/library.ts';
import type { CliArguments, CliContext, CliOption } from '../cli-context.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import { fail, hasSwitch, readText, readTexts, UsageError } from '../read-options.ts';
import { withLibrary } from '../with-library.ts';
import { type ImportLine, refuseLine, reportLines } from './import-outcome.ts';

export const ROW_OPTIONS: readonly CliOption[] = [
  { name: 'rows', description: 'the files are tables: make a brief of each row' },
  { name: 'sheet', value: 'NAME', description: 'with --rows: the sheet of a workbook; else its first' },
  {
    name: 'text-column',
    value: 'NAME',
    isRepeatable: true,
    description: 'with --rows: a column that is text of the brief; else columns with usual names',
  },
  { name: 'title-column', value: 'NAME', description: 'with --rows: the column that is the title' },
  { name: 'date-column', value: 'NAME', description: 'with --rows: the column that is the date' },
  { name: 'author-column', value: 'NAME', description: 'with --rows: the column that is the author' },
  { name: 'source-column', value: 'NAME', description: 'with --rows: the column that is the source' },
];

/** One brief for each row of each table. A table that cannot be read, or lacks a named column, stops before anything is written. */
export async function importRows(args: CliArguments, context: CliContext): Promise<ExitCode> {
  const documents: RowDocument[] = [];
  for (const file of args.files) documents.push(...(await readRows(file, args, context)));
  return withLibrary(args, context, {
    isReadOnly: false,
    work: async (library) => {
      const lines: ImportLine[] = [];
      for (const document of documents) lines.push(await importRow(document, args, { library, context }));
      return reportLines(lines, args, context);
    },
  });
}

async function readRows(
  file: string,
  args: CliArguments,
  context: CliContext,
): Promise<readonly RowDocument[]> {
  const read = await readImportFile(path.resolve(file));
  if (!read.ok) fail(read.error);
  const table = await context.readTable(read.value);
  if (!table.ok) fail(table.error);
  const { fileName } = read.value;
  const sheet = findSheet(table.value, args);
  const [header = [], ...rows] = sheet.rows;
  const columns = readColumns(header, args);
  const sheetName = table.value.sheets.length > 1 ? sheet.name : '';
  return rows.map((row, index) =>
    makeRowDocument({ fileName, sheetName, header, row, number: index + 2 }, columns),
  );
}

function findSheet({ sheets }: TableFile, args: CliArguments): TableFile['sheets'][number] {
  const wanted = readText(args, 'sheet');
  const sheet = wanted === undefined ? sheets[0] : sheets.find(({ name }) => name === wanted);
  if (sheet !== undefined) return sheet;
  throw new UsageError(`--sheet takes ${sheets.map(({ name }) => name).join(', ')}; not “${wanted}”`);
}

function readColumns(header: readonly string[], args: CliArguments): TableColumns {
  const guessed = guessColumns(header);
  const find = (option: string, name: string): number => {
    const column = header.indexOf(name);
    if (column < 0) throw new UsageError(`--${option} takes ${header.join(', ')}; not “${name}”`);
    return column;
  };
  const one = (option: string, otherwise: number | null) => {
    const name = readText(args, option);
    return name === undefined ? otherwise : find(option, name);
  };
  const text = readTexts(args, 'text-column').map((name) => find('text-column', name));
  return {
    title: one('title-column', guessed.title),
    text: text.length === 0 ? guessed.text : text,
    author: one('author-column', guessed.author),
    published: one('date-column', guessed.published),
    origin: one('source-column', guessed.origin),
  };
}

async function importRow(
  document: RowDocument,
  args: CliArguments,
  { library, context }: { readonly library: Library; readonly context: CliContext },
): Promise<ImportLine> {
  const { label, candidate, content, request } = document;
  const base = { file: label, briefId: null, notes: [], exitCode: EXIT_CODES.done } as const;
  if (content.text === '')
    return { ...base, outcome: 'skipped', message: 'has no text in the chosen columns' };
  const known = library.findBriefBySha256(candidate.sha256);
  if (known !== undefined && !hasSwitch(args, 'again'))
    return { ...base, outcome: 'known', briefId: known.id, message: `is in the library as “${known.title}”` };
  const parsed = await context.parse(request);
  if (!parsed.ok) return refuseLine(label, parsed.error);
  const completed = completeRow(document, parsed.value);
  const brief = describeNewBrief(candidate, completed, context);
  const added = await library.addBrief({
    brief,
    text: completed.text,
    sourceBytes: candidate.bytes,
    sourceExtension: '.csv',
    label: `Import ${label}`,
  });
  if (!added.ok) return refuseLine(label, added.error);
  return { ...base, outcome: 'imported', briefId: brief.id, message: brief.title };
}
