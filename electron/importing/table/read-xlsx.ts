import path from 'node:path';
import { DOCUMENT_ZIP_LIMITS, openZip, type ZipArchive, type ZipSource } from '../archive/open-zip.ts';
import { type Element, findNamed, listChildren, type ParentNode, readText } from '../html/markup-tree.ts';
import { findChild, parseXml } from '../xml/parse-xml.ts';
import { MAX_COLUMNS } from './table-text.ts';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const MAX_SHEETS = 100;
const MAX_ROWS = 100_000;

export interface WorkbookReading {
  readonly sheets: readonly Sheet[];
  readonly hasMacros: boolean;
  /** What was too much, one sentence each. */
  readonly notes: readonly string[];
}

/** An Excel workbook (ISO/IEC 29500-1, SpreadsheetML) → the values of its sheets as they were last calculated. */
export async function readXlsx(source: ZipSource): Promise<WorkbookReading> {
  const archive = await openZip(source, DOCUMENT_ZIP_LIMITS);
  const workbook = await readXml(archive, 'xl/workbook.xml');
  if (workbook === undefined) throw new Error('The package has no workbook.');
  const targets = await readTargets(archive);
  const strings = await readStrings(archive);
  const isDate = await readDateStyles(archive);
  const sheets: Sheet[] = [];
  const leftOut = { columns: false, rows: false };
  const listed = findNamed(workbook, 'sheet');
  for (const { attribs } of listed.slice(0, MAX_SHEETS)) {
    if (attribs.state === 'veryHidden') continue;
    const target = targets.get(attribs['r:id'] ?? '') ?? '';
    const sheet = await readXml(
      archive,
      target.startsWith('/') ? target.slice(1) : path.posix.join('xl', target),
    );
    if (sheet !== undefined)
      sheets.push({ name: attribs.name ?? '', rows: readRows(sheet, { strings, isDate, leftOut }) });
  }
  const hasMacros = archive.entries.some(({ name }) => name.toLowerCase().endsWith('vbaproject.bin'));
  return { sheets, hasMacros, notes: describeLeftOut(leftOut, listed.length) };
}

function describeLeftOut({ columns, rows }: Lookup['leftOut'], sheetCount: number): string[] {
  const notes: string[] = [];
  if (columns) notes.push(`Only the first ${MAX_COLUMNS} columns were taken over.`);
  if (rows) notes.push(`Only the first ${MAX_ROWS} rows of a sheet were taken over.`);
  if (sheetCount > MAX_SHEETS) notes.push(`Only the first ${MAX_SHEETS} sheets were taken over.`);
  return notes;
}

interface Lookup {
  readonly strings: readonly string[];
  readonly isDate: (style: number) => boolean;
  readonly leftOut: { columns: boolean; rows: boolean };
}

function readRows(sheet: ParentNode, lookup: Lookup): string[][] {
  const rows: string[][] = [];
  const elements = findNamed(sheet, 'row');
  if (elements.length > MAX_ROWS) lookup.leftOut.rows = true;
  for (const element of elements.slice(0, MAX_ROWS)) {
    const row: string[] = [];
    for (const cell of listChildren(element).filter(({ name }) => name === 'c')) {
      const column = readColumn(cell.attribs.r ?? '') ?? row.length;
      if (column >= MAX_COLUMNS) {
        lookup.leftOut.columns = true;
        break;
      }
      while (row.length < column) row.push('');
      row[column] = readCell(cell, lookup);
    }
    if (row.some((value) => value !== '')) rows.push(row);
  }
  return rows;
}

/** `BC12` → 54, from 0. */
function readColumn(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function readCell(cell: Element, { strings, isDate }: Lookup): string {
  const type = cell.attribs.t ?? 'n';
  if (type === 'inlineStr') return readString(cell);
  const found = findChild(cell, 'v');
  const value = found === undefined ? '' : readText(found).trim();
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  return type === 'n' && value !== '' && isDate(Number(cell.attribs.s ?? -1)) ? describeDate(value) : value;
}

/** Days since 30 December 1899 → `2024-10-28` or `2024-10-28 14:30`. */
function describeDate(value: string): string {
  const days = Number(value);
  if (!Number.isFinite(days) || days < 1 || days > 2_958_465) return value;
  const time = new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString();
  return Number.isInteger(days) ? time.slice(0, 10) : time.slice(0, 16).replace('T', ' ');
}

/** Phonetic readings of East Asian names (`rPh`) are no part of the text. */
function readString(parent: ParentNode): string {
  return findNamed(parent, 't')
    .filter(({ parent: holder }) => holder === null || !('name' in holder) || holder.name !== 'rPh')
    .map((text) => readText(text))
    .join('');
}

async function readStrings(archive: ZipArchive): Promise<string[]> {
  const root = await readXml(archive, 'xl/sharedStrings.xml');
  return root === undefined ? [] : findNamed(root, 'si').map((item) => readString(item));
}

/** Which cell styles show a number as a date: the built-in formats 14 to 22 and 45 to 47, and own ones with day and year. */
async function readDateStyles(archive: ZipArchive): Promise<Lookup['isDate']> {
  const root = await readXml(archive, 'xl/styles.xml');
  if (root === undefined) return () => false;
  const own = new Set(
    findNamed(root, 'numFmt')
      .filter(({ attribs }) => /[dy]/i.test((attribs.formatCode ?? '').replace(/"[^"]*"|\[[^\]]*\]/g, '')))
      .map(({ attribs }) => Number(attribs.numFmtId)),
  );
  const [formats] = findNamed(root, 'cellXfs');
  const styles =
    formats === undefined ? [] : listChildren(formats).map(({ attribs }) => Number(attribs.numFmtId));
  return (style) => {
    const format = styles[style] ?? 0;
    return (format >= 14 && format <= 22) || (format >= 45 && format <= 47) || own.has(format);
  };
}

async function readTargets(archive: ZipArchive): Promise<ReadonlyMap<string, string>> {
  const root = await readXml(archive, 'xl/_rels/workbook.xml.rels');
  const related = root === undefined ? [] : findNamed(root, 'Relationship');
  const inside = related.filter(({ attribs }) => attribs.TargetMode !== 'External');
  return new Map(inside.map(({ attribs }) => [attribs.Id ?? '', attribs.Target ?? '']));
}

async function readXml(archive: ZipArchive, name: string): Promise<ParentNode | undefined> {
  const bytes = await archive.read(name);
  return bytes === undefined ? undefined : parseXml(bytes);
}
