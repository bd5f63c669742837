import { ok, type Result } from '../../result.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { verifyPassages } from '../verify-passages.ts';
import {
  EVIDENCE_COLUMNS,
  EVIDENCE_OFFSET_UNIT,
  neutraliseFormula,
  writeEvidenceRows,
} from './evidence-rows.ts';

/** RFC 4180 with CRLF, in UTF-8 with a byte order mark because Excel takes a file without one for legacy text. */
export const csvFormat = {
  id: 'csv',
  name: 'Evidence sheet (CSV)',
  extension: 'csv',
  mediaType: 'text/csv',
  description: 'One row for each passage, for spreadsheets and databases.',
  offsetUnit: EVIDENCE_OFFSET_UNIT,
  audience: 'people',
  holds:
    'Every passage with quote, context, position, label, entity, the whole assessment, marking, note, author and source.',
  leavesOut:
    'The text between passages, relations, and identifiers and notes of entities. Cells that a spreadsheet would run as formulas begin with an apostrophe.',
  serialize,
} satisfies ExportFormat;

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const lines = [EVIDENCE_COLUMNS.map(({ name }) => name), ...writeEvidenceRows(input)].map(writeLine);
  const { length } = input.relations;
  const losses = length === 0 ? [] : [`${length} ${length === 1 ? 'relation' : 'relations'}`];
  return ok({ files: [{ suffix: '.csv', content: `\uFEFF${lines.join('')}` }], losses });
}

function writeLine(cells: readonly (string | number)[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

/** Every text is quoted: no reader can then mistake `007` or a date, and no rule is needed for which to quote. */
function writeCell(cell: string | number): string {
  return typeof cell === 'number' ? String(cell) : `"${neutraliseFormula(cell).replaceAll('"', '""')}"`;
}
