import { getReliability } from '../../tradecraft/admiralty.ts';
import { findLikelihoodBand } from '../../tradecraft/likelihood.ts';
import type { ExportInput } from '../format.ts';
import { describePassages, type PassageView } from '../passage-view.ts';

/** Position columns count UTF-16 code units of the text from 0, end exclusive; the file says so in every row. */
export const EVIDENCE_OFFSET_UNIT = 'UTF-16 code units';

type Cell = string | number;

export interface EvidenceColumn {
  readonly name: string;
  getCell(passage: PassageView, input: ExportInput): Cell;
}

/** One row per passage, orphans included and said to be orphans. The column names are part of the format: add, never rename. */
export const EVIDENCE_COLUMNS: readonly EvidenceColumn[] = [
  { name: 'number', getCell: ({ number }) => number },
  { name: 'quote', getCell: ({ quote }) => quote },
  { name: 'before', getCell: ({ annotation }) => annotation.spans[0]?.quote.prefix ?? '' },
  { name: 'after', getCell: ({ annotation }) => annotation.spans.at(-1)?.quote.suffix ?? '' },
  { name: 'start', getCell: ({ annotation }) => annotation.spans[0]?.start ?? '' },
  { name: 'end', getCell: ({ annotation }) => annotation.spans.at(-1)?.end ?? '' },
  {
    name: 'positions',
    getCell: ({ annotation }) => annotation.spans.map(({ start, end }) => `${start}-${end}`).join(';'),
  },
  { name: 'offset unit', getCell: () => EVIDENCE_OFFSET_UNIT },
  { name: 'placement', getCell: ({ annotation }) => annotation.placement },
  { name: 'label', getCell: ({ labelName }) => labelName },
  { name: 'entity', getCell: ({ entity }) => entity?.name ?? '' },
  { name: 'entity type', getCell: ({ entityTypeName }) => entityTypeName },
  { name: 'entity aliases', getCell: ({ entity }) => entity?.aliases.join('; ') ?? '' },
  { name: 'confidence', getCell: ({ annotation }) => annotation.assessment.confidence ?? '' },
  { name: 'likelihood', getCell: ({ annotation }) => annotation.assessment.likelihood?.term ?? '' },
  { name: 'likelihood range', getCell: ({ annotation }) => getRange(annotation) },
  { name: 'yardstick', getCell: ({ annotation }) => annotation.assessment.likelihood?.yardstick ?? '' },
  {
    name: 'source reliability',
    getCell: ({ annotation }, { brief }) => getReliability(annotation.assessment, brief) ?? '',
  },
  {
    name: 'reliability stated for',
    getCell: ({ annotation }, { brief }) => getReliabilityPlace(annotation, brief),
  },
  {
    name: 'information credibility',
    getCell: ({ annotation }) => annotation.assessment.credibility ?? '',
  },
  { name: 'marking', getCell: ({ markings }) => markings.join('; ') },
  { name: 'status', getCell: ({ annotation }) => annotation.status },
  { name: 'tags', getCell: ({ annotation }) => annotation.tags.join('; ') },
  { name: 'note', getCell: ({ annotation }) => annotation.note },
  { name: 'author', getCell: ({ annotation }) => annotation.author },
  { name: 'origin', getCell: ({ annotation }) => annotation.origin },
  { name: 'created', getCell: ({ annotation }) => annotation.created },
  { name: 'modified', getCell: ({ annotation }) => annotation.modified },
  { name: 'brief', getCell: (_passage, { brief }) => brief.title },
  { name: 'source', getCell: (_passage, { brief }) => brief.source.origin },
  { name: 'published', getCell: (_passage, { brief }) => brief.source.published },
  { name: 'source sha256', getCell: (_passage, { brief }) => brief.source.sha256 },
  { name: 'passage id', getCell: ({ annotation }) => annotation.id },
];

export function writeEvidenceRows(input: ExportInput): readonly (readonly Cell[])[] {
  return describePassages(input).map((passage) =>
    EVIDENCE_COLUMNS.map((column) => column.getCell(passage, input)),
  );
}

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front, which spreadsheets take as "this is
 * text". A cell that already begins so gets one more, which makes it reversible: take one apostrophe off in front of
 * apostrophes and such a sign. Full-width signs count too: some spreadsheets treat them alike. So does what follows a
 * semicolon or a tab inside of a cell: where a semicolon parts cells, as in most of Europe, it would begin one.
 */
export function neutraliseFormula(cell: string): string {
  return cell.replace(/^(?='*[=+\-@\t\r\n＝＋－＠])|(?<=[;\t])(?='*[=+\-@＝＋－＠])/g, "'");
}

function getRange({ assessment }: PassageView['annotation']): string {
  return assessment.likelihood === null ? '' : (findLikelihoodBand(assessment.likelihood)?.range ?? '');
}

/** A passage without a reliability of its own has that of its brief. */
function getReliabilityPlace(
  { assessment }: PassageView['annotation'],
  { reliability }: ExportInput['brief'],
): string {
  if (assessment.reliability !== null) return 'passage';
  return reliability === null ? '' : 'brief';
}
