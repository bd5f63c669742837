import { z } from 'zod';
import { columnNamesSchema, tableColumnsSchema } from '../tables/table-columns.ts';

const ticketSchema = z.string().min(1).max(100);

/** A table that waits for a person to say what its columns are. */
export const tablePreviewSchema = z.strictObject({
  ticket: ticketSchema,
  fileName: z.string(),
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      header: z.array(z.string()),
      /** The first rows, for a look; long cells are cut. */
      rows: z.array(z.array(z.string())),
      /** Under the header. */
      rowCount: z.int().min(0),
    }),
  ),
  notes: z.array(z.string()),
  /** Columns of the last table, by name. */
  remembered: columnNamesSchema.nullable(),
});
export type TablePreview = z.infer<typeof tablePreviewSchema>;

export const tableRequestSchema = z.strictObject({
  ticket: ticketSchema,
  /** Position among the sheets of the preview. */
  sheet: z.int().min(0).max(99),
  columns: tableColumnsSchema,
  /** Names of all columns, to remember the choice by. */
  header: z.array(z.string().max(500)).max(500),
});

/** Asks for a table and shows it; nothing is written before `table:import-rows`, which answers like any import. */
export const tableChooseContract = {
  'table:choose': {
    request: z.strictObject({}),
    response: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('cancelled') }),
      z.strictObject({ status: z.literal('chosen'), preview: tablePreviewSchema }),
    ]),
  },
} as const;
