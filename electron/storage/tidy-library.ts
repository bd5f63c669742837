import path from 'node:path';
import { type BriefId, briefIdSchema } from '#core/model/ids.ts';
import type { BriefShelf } from './brief-shelf.ts';
import type { CachedCounts } from './counts-cache.ts';
import { attempt } from './disk-failure.ts';
import { describeForeignFiles, findForeignFiles, isPassing } from './foreign-files.ts';
import type { HistoryEntry } from './history-line.ts';
import type { LibraryDocument } from './library-document.ts';
import { getBriefPaths, getLibraryPaths } from './library-layout.ts';
import { removeBriefFolder } from './purge-brief.ts';
import { quarantineEntry, sayWhere } from './quarantine.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import type { TransactionWriter } from './transaction-writer.ts';

interface TidyOptions {
  readonly environment: StorageEnvironment;
  readonly document: LibraryDocument;
  readonly shelf: BriefShelf;
  readonly transactions: TransactionWriter;
  readonly counts: ReadonlyMap<BriefId, CachedCounts>;
}

/**
 * Puts right what a crash left: briefs whose import was cut short, counts of briefs that changed since they were
 * counted, and actions over several documents of which only the first part was written.
 * @returns what the user must know, one sentence each.
 */
export async function tidyLibrary(options: TidyOptions): Promise<readonly string[]> {
  const { document, shelf, counts } = options;
  const foreign = await findForeignFiles(options.environment);
  const notices = foreign.length > 0 ? [describeForeignFiles(foreign, 'the library folder')] : [];
  notices.push(...(await removeUnknownFolders(options)));
  const unfinished: HistoryEntry<unknown>[] = document.recentEntries.filter(({ rest }) => rest !== undefined);
  for (const brief of document.target.getState().briefs.values()) {
    if (counts.has(brief.id)) continue;
    const opened = await attempt(() => shelf.take(brief.id));
    if (!opened.ok) {
      notices.push(opened.error.message);
      continue;
    }
    await shelf.putAwayUnused();
    notices.push(...opened.value.notices);
    unfinished.push(...opened.value.recentEntries.filter(({ rest }) => rest !== undefined));
  }
  if (options.environment.isReadOnly) return notices;
  for (const entry of unfinished) notices.push(...(await finishAction(options, entry)));
  return notices;
}

/** Folders that the index does not name: an import that a crash cut short. Moved, not deleted. */
async function removeUnknownFolders({ environment, document }: TidyOptions): Promise<readonly string[]> {
  const { fileSystem, folder, isReadOnly } = environment;
  if (isReadOnly || document.document.isReadOnly()) return [];
  const { briefs } = getLibraryPaths(folder);
  const known = new Set<string>(document.target.getState().briefs.keys());
  const entries = (await fileSystem.list(briefs)).filter(({ name }) => !known.has(name) && !isPassing(name));
  const notices: string[] = [];
  for (const { name } of entries.filter(({ isFolder }) => isFolder)) {
    if (await isMarkedForPurge(environment, name)) continue;
    const kept = await quarantineEntry(environment, path.join(briefs, name));
    environment.log('unknown folder in briefs', { name, kept: kept ?? '' });
    if (kept) notices.push(`An import that was not finished was put aside. ${sayWhere(kept)}`);
  }
  const files = entries.filter(({ isFolder }) => !isFolder).map(({ name }) => name);
  return files.length > 0 ? [...notices, describeForeignFiles(files, 'the folder “briefs”')] : notices;
}

/** Deleting for good was asked for, and a crash came in between: go on with it. */
async function isMarkedForPurge(environment: StorageEnvironment, name: string): Promise<boolean> {
  const id = briefIdSchema.safeParse(name);
  if (!id.success) return false;
  const { purgeMark } = getBriefPaths(environment.folder, id.data);
  if ((await environment.fileSystem.getFileSize(purgeMark)) === undefined) return false;
  await removeBriefFolder(environment, { id: id.data });
  return true;
}

/** Writes the parts of an action that the crash kept from the disk: half of an action is nothing the user did. */
async function finishAction(
  { document, shelf, transactions }: TidyOptions,
  { rest = [], groupId, cause, label, author }: HistoryEntry<unknown>,
): Promise<readonly string[]> {
  for (const [index, part] of rest.entries()) {
    const found = await attempt(async () => {
      const opened = part.scope === 'library' ? document : await shelf.take(part.briefId);
      return opened.document.getRevision();
    });
    if (found.ok && found.value > part.baseRevision) continue;
    const remaining = { groupId, cause, label, parts: rest.slice(index) };
    const finished = found.ok ? await transactions.write(remaining, author) : found;
    return finished.ok
      ? [`“${label}” was interrupted and has been finished.`]
      : [`“${label}” was interrupted and could not be finished: ${finished.error.message}`];
  }
  return [];
}
