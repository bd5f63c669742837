import { composeRow, type RowContent } from '#core/tables/compose-row.ts';
import type { TableColumns } from '#core/tables/table-columns.ts';
import { deriveTitle } from '../derive-title.ts';
import { type Candidate, toCandidate } from '../new-brief-record.ts';
import { normalizeDate } from '../normalize-date.ts';
import type { ImportRequest, ParsedDocument } from '../parsed-document.ts';

export interface RowSource {
  readonly fileName: string;
  readonly sheetName: string;
  readonly header: readonly string[];
  readonly row: readonly string[];
  /** Of the row in its table, from 1; the header is row 1. */
  readonly number: number;
}

/** One row on its way to be a brief of its own. */
export interface RowDocument {
  /** `calls.csv, row 12`: what reports and the source record call it. */
  readonly label: string;
  /** The original of the brief: the whole row with its header as CSV, also the columns that nobody chose. */
  readonly candidate: Candidate;
  readonly content: RowContent;
  /** What is parsed: the chosen text. */
  readonly request: ImportRequest;
}

export function makeRowDocument(source: RowSource, columns: TableColumns): RowDocument {
  const { fileName, sheetName, header, row, number } = source;
  const sheet = sheetName === '' ? '' : `, ${sheetName}`;
  const label = `${fileName}${sheet}, row ${number}`;
  const content = composeRow(header, row, columns);
  const original = new TextEncoder().encode(`${writeCsvRow(header)}${writeCsvRow(row)}`);
  return {
    label,
    candidate: toCandidate(cutName(`${label}.csv`), original),
    content,
    request: {
      bytes: new TextEncoder().encode(content.text),
      fileName: `${label}.txt`,
      mediaType: 'text/plain; charset=utf-8',
    },
  };
}

/** The parsed text with what the other columns say of it. A date that could mean two days stays out, as in any import. */
export function completeRow({ content, label }: RowDocument, parsed: ParsedDocument): ParsedDocument {
  return {
    ...parsed,
    title: deriveTitle({
      stated: content.title || firstLine(content.text),
      text: parsed.text,
      fileName: label,
    }),
    source: {
      ...parsed.source,
      author: toOneLine(content.author),
      origin: toOneLine(content.origin),
      published: normalizeDate(content.published),
      mediaType: 'text/csv',
      importer: 'table-row/1',
    },
    notes: [],
  };
}

const MAX_TITLE_UNITS = 80;
const MAX_NAME_UNITS = 500;

function firstLine(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length <= MAX_TITLE_UNITS ? line : `${line.slice(0, MAX_TITLE_UNITS).replace(/\s+\S*$/, '')} …`;
}

function cutName(name: string): string {
  return name.slice(-MAX_NAME_UNITS).replace(/\p{Surrogate}/gu, '');
}

function toOneLine(value: string): string {
  return value
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 500)
    .replace(/\p{Surrogate}/gu, '');
}

/** One line of RFC 4180. */
function writeCsvRow(cells: readonly string[]): string {
  const quoted = cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${quoted.join(',')}\r\n`;
}
