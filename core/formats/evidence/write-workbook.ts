import type { ExportInput } from '../format.ts';
import { type XmlMarkup, xml } from '../xml.ts';
import type { ZipEntry } from '../zip.ts';

export interface Sheet {
  /** At most 31 characters, none of []:*?/\. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What a cell may hold (ECMA-376, 18.3.1.96 and Excel's own limit), in UTF-16 code units. */
export const MAX_CELL_LENGTH = 32_767;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a workbook, in the order in which they stand in the zip. */
export function writeWorkbook(
  sheets: readonly Sheet[],
  { generator, exportedAt, brief }: ExportInput,
): readonly ZipEntry[] {
  const overrides = sheets.map(
    (_, index) =>
      xml`<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const entries = sheets.map(
    ({ name }, index) => xml`<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const targets = sheets.map(
    (_, index) =>
      xml`<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return [
    part(
      '[Content_Types].xml',
      xml`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${overrides}</Types>`,
    ),
    part(
      '_rels/.rels',
      xml`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ),
    part(
      'docProps/core.xml',
      xml`<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${brief.title}</dc:title><dc:creator>${generator}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${exportedAt}</dcterms:created></cp:coreProperties>`,
    ),
    part(
      'xl/workbook.xml',
      xml`<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${entries}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      xml`<Relationships xmlns="${PACKAGE}/relationships">${targets}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    part('xl/styles.xml', STYLES),
    ...sheets.map((sheet, index) => part(`xl/worksheets/sheet${index + 1}.xml`, writeSheet(sheet))),
  ];
}

function part(path: string, content: XmlMarkup): ZipEntry {
  return { path, content: HEAD + content.source };
}

/** 0 plain, 1 header, 2 text (format `@`, quote prefix: it stays text when someone edits it), 3 number. */
const STYLES = xml`<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFEDE7"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf numFmtId="49" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`;

const WIDE_COLUMNS = new Set(['quote', 'before', 'after', 'note', 'value', 'from', 'to']);

function writeSheet({ columns, rows }: Sheet): XmlMarkup {
  const widths = columns.map(
    (name, index) =>
      xml`<col min="${index + 1}" max="${index + 1}" width="${WIDE_COLUMNS.has(name) ? 44 : 16}" customWidth="1"/>`,
  );
  const last = `${getColumnName(columns.length - 1)}${rows.length + 1}`;
  const getWidth = (index: number) => (WIDE_COLUMNS.has(columns[index] ?? '') ? 44 : 16);
  const head = writeRow(columns, { number: 1, textStyle: 1, height: LINE_HEIGHT });
  const body = rows.map((row, index) =>
    writeRow(row, { number: index + 2, textStyle: 2, height: estimateHeight(row, getWidth) }),
  );
  return xml`<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>${head}${body}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

/** Points. */
const LINE_HEIGHT = 15;
const MAX_LINES = 12;

/** Spreadsheets do not fit rows to wrapped text when they open a file, so the height is estimated from the widest cell. */
function estimateHeight(row: readonly (string | number)[], getWidth: (index: number) => number): number {
  const lines = row.map((cell, index) => {
    const parts = String(cell).slice(0, 2000).split('\n');
    return parts.reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / (getWidth(index) - 3))), 0);
  });
  return LINE_HEIGHT * Math.min(MAX_LINES, Math.max(1, ...lines));
}

function writeRow(
  cells: readonly (string | number)[],
  {
    number,
    textStyle,
    height,
  }: { readonly number: number; readonly textStyle: number; readonly height: number },
): XmlMarkup {
  return xml`<row r="${number}" ht="${height}" customHeight="1">${cells.map((cell, index) => writeCell(cell, `${getColumnName(index)}${number}`, textStyle))}</row>\n`;
}

function writeCell(cell: string | number, place: string, textStyle: number): XmlMarkup {
  if (typeof cell === 'number') return xml`<c r="${place}" s="3"><v>${cell}</v></c>`;
  const text = cutText(cell);
  return text === ''
    ? xml``
    : xml`<c r="${place}" t="inlineStr" s="${textStyle}"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** `_x0041_` is an escape of the format itself (ECMA-376, 22.9.2.19), so a literal one has its underscore escaped. */
function cutText(cell: string): string {
  const cut =
    cell.length > MAX_CELL_LENGTH ? cell.slice(0, MAX_CELL_LENGTH).replace(/[\uD800-\uDBFF]$/, '') : cell;
  return cut.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** 0 is A, 26 is AA. */
export function getColumnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : getColumnName(Math.floor(index / 26) - 1) + letter;
}
