import path from 'node:path';
import { expect } from 'vitest';
import type { ExportResult } from '#core/formats/format.ts';
import type { Result } from '#core/result.ts';

const folder = path.join(import.meta.dirname, '..', 'unit', 'core', 'formats', 'golden');

/** Compares every text file of an export with the one in the golden folder. `vitest run -u` accepts a change: read the diff. */
export async function expectGolden(
  formatId: string,
  name: string,
  result: Result<ExportResult>,
): Promise<void> {
  const { files } = unwrap(result);
  for (const { suffix, content } of files) {
    if (typeof content !== 'string') throw new Error(`${suffix} holds bytes: compare what is inside`);
    await expect(content).toMatchFileSnapshot(path.join(folder, formatId, `${name}${suffix}`));
  }
}

/** The value of a result that the test expects to be good. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** The text of one file of an export: the first, or the one with the suffix. */
export function readExport(result: Result<ExportResult>, suffix?: string): string {
  const { files } = unwrap(result);
  const file = suffix === undefined ? files[0] : files.find((candidate) => candidate.suffix === suffix);
  if (typeof file?.content !== 'string') throw new Error(`no text file ${suffix ?? ''}`);
  return file.content;
}
