import { describeRelations } from '../describe-relations.ts';
import { describeSource, writeTime } from '../describe-source.ts';
import type { ExportInput } from '../format.ts';
import { groupBy } from '../group-by.ts';
import type { PassageView } from '../passage-view.ts';
import { NO_XML, type XmlMarkup, xml } from '../xml.ts';
import { writeParagraph, writeRun } from './runs.ts';

/** After the text: who and what is mentioned, what is related, every passage with its assessment, and the source. */
export function writeAnnex(input: ExportInput, passages: readonly PassageView[]): XmlMarkup {
  const placed = passages.filter(({ isOrphan }) => !isOrphan);
  const orphans = passages.filter(({ isOrphan }) => isOrphan);
  const source = describeSource(input).map(({ name, value }) => [name, value]);
  return xml`<w:p><w:r><w:br w:type="page"/></w:r></w:p>
${writeEntities(input, passages)}${writeRelations(input, passages)}${writePassages('Assessed passages', placed)}${writePassages('Passages without a place', orphans)}${writeTable('Source', [], source)}${writeParagraph(writeClosing(input), 'Small')}`;
}

function writeEntities({ entities, codebook }: ExportInput, passages: readonly PassageView[]): XmlMarkup {
  const typeNames = new Map(codebook.entityTypes.map(({ id, name }) => [id, name]));
  const mentions = groupBy(passages, ({ annotation }) => annotation.entityId);
  const rows = entities.map(({ id, name, type, aliases, note }) => [
    name,
    typeNames.get(type) ?? type,
    aliases.join('; '),
    (mentions.get(id) ?? []).map(({ number }) => number).join(', '),
    note,
  ]);
  return writeTable('Entities', ['Name', 'Type', 'Also known as', 'Passages', 'Note'], rows);
}

function writeRelations(input: ExportInput, passages: readonly PassageView[]): XmlMarkup {
  const rows = describeRelations(input, passages).map((relation) => [
    relation.from,
    relation.type,
    relation.to,
    writeLines([
      named('Confidence', relation.confidence),
      named('Likelihood', relation.likelihood),
      relation.grade,
    ]),
    relation.note,
  ]);
  return writeTable('Relations', ['From', 'Relation', 'To', 'Assessment', 'Note'], rows);
}

function writePassages(title: string, passages: readonly PassageView[]): XmlMarkup {
  const rows = passages.map(
    ({ number, quote, labelName, entity, confidence, likelihood, grade, markings, annotation, position }) => [
      String(number),
      writeLines([
        `“${quote.replace(/\s+/g, ' ')}”`,
        annotation.note,
        named('Tags', annotation.tags.join(', ')),
      ]),
      writeLines([labelName, entity?.name ?? '']),
      writeLines([named('Confidence', confidence), named('Likelihood', likelihood), grade]),
      writeLines([...markings, annotation.status === 'accepted' ? '' : annotation.status]),
      position,
    ],
  );
  return writeTable(
    title,
    ['No.', 'Passage', 'Label, entity', 'Assessment', 'Marking, status', 'Position'],
    rows,
  );
}

const COLUMN_WIDTHS: Readonly<Record<string, number>> = {
  'No.': 500,
  Passage: 3400,
  Position: 1100,
  Note: 2400,
  'Also known as': 2000,
};

/** Without column names, the first cell of each row is its name. */
function writeTable(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): XmlMarkup {
  if (rows.length === 0) return NO_XML;
  const widths = columns.length === 0 ? [2400, 6600] : columns.map((name) => COLUMN_WIDTHS[name] ?? 1500);
  const head =
    columns.length === 0
      ? NO_XML
      : xml`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns.map((name, index) => writeCell(name, widths[index] ?? 1500, true))}</w:tr>\n`;
  const body = rows.map(
    (row) =>
      xml`<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map((cell, index) => writeCell(cell, widths[index] ?? 1500, columns.length === 0 && index === 0))}</w:tr>\n`,
  );
  const grid = widths.map((width) => xml`<w:gridCol w:w="${width}"/>`);
  return xml`${writeParagraph(title, 'AnnexHeading')}<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>\n${head}${body}</w:tbl>\n`;
}

function writeCell(words: string, width: number, isName: boolean): XmlMarkup {
  const paragraph = writeParagraph([writeRun(words, { bold: isName })], 'Small');
  return xml`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph}</w:tc>`;
}

function writeLines(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}

function named(name: string, value: string): string {
  return value === '' ? '' : `${name}: ${value}`;
}

function writeClosing({ generator, exportedAt, exportedBy }: ExportInput): string {
  const by = exportedBy === '' ? '' : ` by ${exportedBy}`;
  return `Exported ${writeTime(exportedAt)}${by} with ${generator}. Positions count UTF-16 code units of the text from 0; the end is not included.`;
}
