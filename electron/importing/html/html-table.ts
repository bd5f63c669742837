import { isTag, isText } from 'domhandler';
import { isSkipped } from './html-roles.ts';
import { type ChildNode, type Element, listChildren, type ParentNode } from './markup-tree.ts';

export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly isHeader: boolean;
  readonly text: string;
}

/** A span that a page states may be absurd; the HTML Standard caps it too (4.9.11). */
const MAX_SPAN = 1000;
/** Beyond it spans count as one: cells are never left out, but a thousand absurd spans would take gigabytes. */
const MAX_COLUMNS = 5000;
const MAX_DEPTH = 200;

/** The cells of a table row by row, each at its column: cells that span others push those after them to the right. */
export function readTable(table: Element): TableCell[] {
  // For each column, how many more rows the cell above reaches down.
  let reach: readonly number[] = [];
  return listRows(table).flatMap((row, rowIndex) => {
    const { cells, reachBelow } = readRow(row, rowIndex, reach);
    reach = reachBelow;
    return cells;
  });
}

function readRow(
  { element, isHead }: Row,
  row: number,
  reach: readonly number[],
): { readonly cells: TableCell[]; readonly reachBelow: readonly number[] } {
  const cells: TableCell[] = [];
  const reachBelow = reach.map((rows) => Math.max(0, rows - 1));
  let column = 0;
  for (const cell of listChildren(element).filter(({ name }) => name === 'td' || name === 'th')) {
    while ((reach[column] ?? 0) > 0) column += 1;
    cells.push({ row, column, isHeader: isHead || cell.name === 'th', text: readCell(cell) });
    const end = column + (column < MAX_COLUMNS ? readSpan(cell.attribs.colspan) : 1);
    reachBelow.length = Math.max(reachBelow.length, end);
    reachBelow.fill(readSpan(cell.attribs.rowspan) - 1, column, end);
    column = end;
  }
  return { cells, reachBelow: Array.from(reachBelow, (rows) => rows ?? 0) };
}

interface Row {
  readonly element: Element;
  readonly isHead: boolean;
}

function listRows(table: Element): Row[] {
  return listChildren(table).flatMap((child): Row[] => {
    if (child.name === 'tr') return [{ element: child, isHead: false }];
    if (!/^t(head|body|foot)$/.test(child.name)) return [];
    const rows = listChildren(child).filter(({ name }) => name === 'tr');
    return rows.map((element) => ({ element, isHead: child.name === 'thead' }));
  });
}

function readSpan(stated: string | undefined): number {
  const span = Number.parseInt(stated ?? '1', 10);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MAX_SPAN) : 1;
}

/** The text of a cell in one line, paragraphs and breaks as spaces. */
function readCell(cell: ParentNode): string {
  const pieces: string[] = [];
  collect(cell, pieces, 0);
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

function collect(parent: ParentNode, pieces: string[], depth: number): void {
  for (const child of parent.children) collectNode(child, pieces, depth);
}

function collectNode(node: ChildNode, pieces: string[], depth: number): void {
  if (isText(node)) pieces.push(node.data);
  if (!isTag(node) || isSkipped(node) || depth > MAX_DEPTH) return;
  const isApart = /^(br|p|div|li|ul|ol|tr|td)$/.test(node.name);
  if (isApart) pieces.push(' ');
  collect(node, pieces, depth + 1);
  if (isApart) pieces.push(' ');
}
