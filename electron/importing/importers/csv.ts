import { ok } from '#core/result.ts';
import { describeDecoding, describeGuess } from '../describe-decoding.ts';
import type { Importer } from './importer.ts';
import { decodeRequest } from './plain-text.ts';

/** Tables as text: one brief with the whole table. The window can make a brief of each row instead. */
export const csvImporter: Importer = {
  id: 'csv/1',
  name: 'CSV tables',
  extensions: ['csv', 'tsv'],
  mediaTypes: ['text/csv', 'text/tab-separated-values'],
  maxBytes: 50_000_000,
  async parse(request) {
    const decoded = decodeRequest(request);
    if (!decoded.ok) return decoded;
    const [{ readCsv }, { writeTables }] = await Promise.all([
      import('../table/read-csv.ts'),
      import('../table/table-text.ts'),
    ]);
    const { text, notes } = writeTables([{ name: '', rows: readCsv(decoded.value.text) }]);
    return ok({
      text,
      source: describeDecoding(decoded.value, 'text/csv'),
      notes: [...describeGuess(decoded.value), ...notes],
    });
  },
};
