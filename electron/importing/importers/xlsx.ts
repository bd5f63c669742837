import { ok } from '#core/result.ts';
import type { Importer } from './importer.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Excel workbooks: the values of all sheets, formulas as they were last calculated. Macros are not run. */
export const xlsxImporter: Importer = {
  id: 'xlsx/1',
  name: 'Excel workbooks',
  extensions: ['xlsx', 'xlsm'],
  mediaTypes: [MEDIA_TYPE],
  maxBytes: 50_000_000,
  async parse({ bytes, fileName }) {
    const [{ readXlsx }, { writeTables }] = await Promise.all([
      import('../table/read-xlsx.ts'),
      import('../table/table-text.ts'),
    ]);
    const { sheets, hasMacros, notes: cuts } = await readXlsx({ bytes, fileName });
    const named = sheets.length === 1 ? sheets.map(({ rows }) => ({ name: '', rows })) : sheets;
    const { text, notes } = writeTables(named);
    const macros = hasMacros ? ['The workbook contains macros. They were not run.'] : [];
    return ok({ text, source: { mediaType: MEDIA_TYPE }, notes: [...cuts, ...notes, ...macros] });
  },
};
