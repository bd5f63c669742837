import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import type { ExportFile, ExportResult } from '#core/formats/format.ts';
import type { Result } from '#core/result.ts';

const folder = path.join(import.meta.dirname, '..', 'unit', 'core', 'formats', 'golden');

/**
 * Compares every file of an export with the one in the golden folder; of a zip, the texts inside. `vitest run -u`
 * accepts a change: read the diff.
 */
export async function expectGolden(
  formatId: string,
  name: string,
  result: Result<ExportResult>,
): Promise<void> {
  for (const { suffix, content, printed } of unwrap(result).files) {
    const text = typeof content === 'string' ? content : listZipTexts(content);
    const ending = printed === undefined ? suffix : `${suffix}.html`;
    const golden = typeof content === 'string' ? `${name}${ending}` : `${name}${suffix}.txt`;
    await expect(text).toMatchFileSnapshot(path.join(folder, formatId, golden));
  }
}

/** The value of a result that the test expects to be good. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** The text of one file of an export: the first, or the one with the suffix. */
export function readExport(result: Result<ExportResult>, suffix?: string): string {
  const { content } = findFile(result, suffix);
  if (typeof content !== 'string') throw new Error('this file holds bytes');
  return content;
}

/** The texts inside an export that is a zip, by path. */
export function readZip(result: Result<ExportResult>): Readonly<Record<string, string>> {
  const { content } = findFile(result);
  if (typeof content === 'string') throw new Error('this file is no zip');
  return Object.fromEntries(
    Object.entries(unzipSync(content)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

function findFile(result: Result<ExportResult>, suffix?: string): ExportFile {
  const { files } = unwrap(result);
  const file = suffix === undefined ? files[0] : files.find((candidate) => candidate.suffix === suffix);
  if (file === undefined) throw new Error(`no file ${suffix ?? ''}`);
  return file;
}

function listZipTexts(content: Uint8Array): string {
  return Object.entries(unzipSync(content))
    .map(([name, bytes]) => `=== ${name}\n${strFromU8(bytes)}`)
    .join('\n');
}
