import type { BriefText } from '#core/model/blocks.ts';
import { createTextBuilder } from '../text-builder.ts';

/** Wider tables are no text that anybody reads; the rest of a row is left out and said. */
export const MAX_COLUMNS = 500;
const MAX_CELLS = 190_000;

export interface TableText {
  readonly text: BriefText;
  readonly notes: readonly string[];
}

/** Sheets of cells → tables, each under its name. The first row is taken for the header. */
export function writeTables(
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[],
): TableText {
  const builder = createTextBuilder();
  let cellCount = 0;
  let leftOutRows = 0;
  let leftOutCells = 0;
  sheets.forEach(({ name, rows }, table) => {
    if (name !== '') builder.add({ type: 'heading', level: 2 }, name);
    rows.forEach((cells, row) => {
      if (cellCount + cells.length > MAX_CELLS) {
        leftOutRows += 1;
        return;
      }
      cellCount += Math.min(cells.length, MAX_COLUMNS);
      leftOutCells += Math.max(0, cells.length - MAX_COLUMNS);
      cells.slice(0, MAX_COLUMNS).forEach((text, column) => {
        builder.add(
          { type: 'table-cell', table, row, column, isHeader: row === 0 },
          text.replaceAll('\t', ' '),
        );
      });
    });
  });
  const notes: string[] = [];
  if (leftOutCells > 0) notes.push(`Only the first ${MAX_COLUMNS} columns were taken over.`);
  if (leftOutRows > 0) notes.push(`The table is too long: its last ${leftOutRows} rows were left out.`);
  return { text: builder.build(), notes };
}
