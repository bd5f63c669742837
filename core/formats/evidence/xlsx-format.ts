import { ok, type Result } from '../../result.ts';
import { describeRelations } from '../describe-relations.ts';
import { describeSource } from '../describe-source.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { writeLosses } from '../losses.ts';
import { describePassages } from '../passage-view.ts';
import { verifyPassages } from '../verify-passages.ts';
import { writeZip } from '../zip.ts';
import { EVIDENCE_COLUMNS, EVIDENCE_OFFSET_UNIT, writeEvidenceRows } from './evidence-rows.ts';
import { MAX_CELL_LENGTH, type Sheet, writeWorkbook } from './write-workbook.ts';

/** Office Open XML spreadsheet (ECMA-376): the evidence sheet, entities, relations and source. Every text is a text: no cell can be a formula. */
export const xlsxFormat = {
  id: 'xlsx',
  name: 'Evidence sheet (Excel)',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  description: 'A workbook with passages, entities, relations and the source, to sort and filter.',
  offsetUnit: EVIDENCE_OFFSET_UNIT,
  audience: 'people',
  holds:
    'Every passage with quote, context, position, label, entity, the whole assessment, marking, note, author and source; entities; relations.',
  leavesOut: 'The text between passages. Texts over 32,767 characters are cut, as the format demands.',
  serialize,
} satisfies ExportFormat;

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const sheets: readonly Sheet[] = [
    { name: 'Passages', columns: EVIDENCE_COLUMNS.map(({ name }) => name), rows: writeEvidenceRows(input) },
    writeEntitySheet(input),
    writeRelationSheet(input),
    {
      name: 'Source',
      columns: ['field', 'value'],
      rows: describeSource(input).map(({ name, value }) => [name, value]),
    },
  ];
  const cells = sheets.flatMap(({ rows }) => rows.flat());
  const long = cells.filter((cell) => typeof cell === 'string' && cell.length > MAX_CELL_LENGTH);
  return ok({
    files: [{ suffix: '.xlsx', content: writeZip(writeWorkbook(sheets, input)) }],
    losses: writeLosses([{ count: long.length, noun: 'text', fate: 'cut at 32,767 characters' }]),
  });
}

function writeEntitySheet({ entities, codebook, annotations }: ExportInput): Sheet {
  const typeNames = new Map(codebook.entityTypes.map(({ id, name }) => [id, name]));
  const rows = entities.map(({ id, name, type, aliases, externalIds, note }) => [
    name,
    typeNames.get(type) ?? type,
    aliases.join('; '),
    externalIds.map((external) => `${external.source} ${external.id}`).join('; '),
    annotations.filter(({ entityId }) => entityId === id).length,
    note,
    id,
  ]);
  return {
    name: 'Entities',
    columns: ['name', 'type', 'aliases', 'identifiers', 'passages', 'note', 'entity id'],
    rows,
  };
}

function writeRelationSheet(input: ExportInput): Sheet {
  const rows = describeRelations(input, describePassages(input)).map((relation) => [
    relation.from,
    relation.type,
    relation.to,
    relation.confidence,
    relation.likelihood,
    relation.grade,
    relation.passageNumbers.join('; '),
    relation.status,
    relation.note,
  ]);
  return {
    name: 'Relations',
    columns: ['from', 'relation', 'to', 'confidence', 'likelihood', 'grade', 'passages', 'status', 'note'],
    rows,
  };
}
