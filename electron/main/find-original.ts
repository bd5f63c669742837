import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { SourceRecord } from '#core/model/brief.ts';
import type { BriefId } from '#core/model/ids.ts';
import { isSource } from '../storage/foreign-files.ts';
import { getBriefPaths } from '../storage/library-layout.ts';

/** The file that a brief was imported from, in the library's own folder; `undefined` when it is gone. */
export async function findOriginal(libraryFolder: string, briefId: BriefId): Promise<string | undefined> {
  const { folder } = getBriefPaths(libraryFolder, briefId);
  try {
    const name = (await readdir(folder)).find(isSource);
    return name === undefined ? undefined : path.join(folder, name);
  } catch {
    return undefined; // the folder is gone: the caller says so
  }
}

/** Formats whose usual programs run scripts, macros or embedded files. */
export function isRiskyOriginal({ fileName }: Pick<SourceRecord, 'fileName'>): boolean {
  return /\.(html?|xhtml|mht(ml)?|docm|dotm|docx|doc|xls[xm]?|rtf|odt|ott|pdf|eml|js|exe|svg)$/i.test(
    fileName,
  );
}
