import type { TableColumns } from './table-columns.ts';

/** What one row of a table says, before it is a brief. */
export interface RowContent {
  /** Empty when no column is the title. */
  readonly title: string;
  readonly text: string;
  readonly author: string;
  readonly published: string;
  readonly origin: string;
}

/**
 * The chosen columns of one row. One text column stands as it is; of several, each stands after the heading of its column,
 * set apart by a blank line, and an empty one is left out.
 */
export function composeRow(
  header: readonly string[],
  row: readonly string[],
  columns: TableColumns,
): RowContent {
  const cell = (column: number | null) => (column === null ? '' : (row[column] ?? '').trim());
  return {
    title: cell(columns.title),
    text: composeText(header, row, columns.text),
    author: cell(columns.author),
    published: cell(columns.published),
    origin: cell(columns.origin),
  };
}

function composeText(header: readonly string[], row: readonly string[], columns: readonly number[]): string {
  const cells = columns.map((column) => ({
    name: header[column]?.trim() ?? '',
    value: (row[column] ?? '').trim(),
  }));
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) return only.value;
  return cells
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => (name === '' ? value : `${name}: ${value}`))
    .join('\n\n');
}
