import path from 'node:path';
import { AppFailure } from '#core/app-error.ts';
import type { Result } from '#core/result.ts';
import { listBriefFolders } from '../copy-library.ts';
import { attempt } from '../disk-failure.ts';
import { fenceFileSystem } from '../fenced-file-system.ts';
import type { FileSystem } from '../file-system.ts';
import { describeForeignFiles, isPassing } from '../foreign-files.ts';
import { CURRENT_FORMAT } from '../format-version.ts';
import { getLibraryPaths } from '../library-layout.ts';
import { acquireLock } from '../library-lock.ts';
import { nodeFileSystem } from '../node-file-system.ts';
import { nodeProcessTable, type ProcessTable } from '../process-identity.ts';
import type { StorageEnvironment } from '../storage-environment.ts';
import { UNFINISHED_SUFFIX } from '../write-file.ts';
import { commitRewriting, finishRewriting, LIBRARY_PARTS, type LibraryPart } from './finish-rewriting.ts';
import type { KeyFile } from './key-file.ts';
import { requireKey } from './key-store.ts';
import type { LibraryCipher } from './library-cipher.ts';
import { FileRewriter } from './rewrite-files.ts';
import { rewriteBackups, rewriteQuarantine, rewriteRoot } from './rewrite-folders.ts';
import { REWRITTEN_SUFFIX } from './rewrite-names.ts';
import { accessLibrary } from './storage-access.ts';

export interface RewriteLibraryOptions {
  /** Of a library that no process has open. */
  readonly folder: string;
  /** The present key; `null` when the library is not encrypted. */
  readonly from: LibraryCipher | null;
  /** The key to come, and the file that holds it; `null` to take the encryption off. */
  readonly to: { readonly cipher: LibraryCipher; readonly keyFile: KeyFile } | null;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly log?: StorageEnvironment['log'];
  /** Called after each brief. */
  readonly onProgress?: (briefsDone: number) => void;
  readonly fileSystem?: FileSystem;
  readonly processes?: ProcessTable;
}

/**
 * Encrypts a library, takes the encryption off, or gives it another key. Everything is written anew beside the old
 * files, with backups and quarantine, and read back; one file then says that the new ones count
 * (`commitRewriting`), and only after that the old ones are removed. A crash at any moment leaves the old library
 * or the new one, whole.
 * @returns `library-locked`, `library-sealed`, or `disk-…`: it needs room for a second copy of everything
 */
export function rewriteLibrary(options: RewriteLibraryOptions): Promise<Result<void>> {
  const folder = path.resolve(options.folder);
  const environment: StorageEnvironment = {
    ...accessLibrary(options.fileSystem ?? nodeFileSystem, folder, options.from),
    folder,
    now: options.now,
    newId: options.newId,
    author: () => '',
    format: CURRENT_FORMAT,
    isReadOnly: false,
    log: options.log ?? (() => undefined),
  };
  return attempt(async () => {
    const { processes = nodeProcessTable } = options;
    const lock = await acquireLock({ environment, processes, takeOver: false });
    const disk = fenceFileSystem(environment.disk, { folder, checkOwnership: () => lock.check() });
    const done = await attempt(() => rewrite(disk, folder, options));
    // Nothing counts yet, or everything does: what is left over goes in either case.
    const tidied = await attempt(() => finishRewriting({ disk, folder, isReadOnly: false }));
    await lock.release();
    const failed = [done, tidied].find((outcome) => !outcome.ok);
    if (failed && !failed.ok) throw new AppFailure(failed.error);
  });
}

async function rewrite(disk: FileSystem, folder: string, options: RewriteLibraryOptions): Promise<void> {
  const { from, to, onProgress = () => undefined } = options;
  await finishRewriting({ disk, folder, isReadOnly: false });
  await requireKey({ disk, folder }, from);
  await refuseForeignEntries(disk, folder);
  await removeUnfinished(disk, folder);
  const rewriter = new FileRewriter(disk, { folder, from, to: to?.cipher ?? null });
  const target = (part: string) => path.join(folder, `${part}${REWRITTEN_SUFFIX}`);
  const keyFile = to?.keyFile ?? null;
  let briefsDone = 0;
  const onBrief = () => {
    briefsDone += 1;
    onProgress(briefsDone);
  };
  const paths = getLibraryPaths(folder);
  await rewriteRoot(rewriter, { source: folder, target, keyFile, onBrief });
  await rewriteBackups(rewriter, [paths.backups, target('backups')], keyFile);
  await rewriteQuarantine(rewriter, [paths.quarantine, target('quarantine')]);
  await disk.syncFolder(folder);
  const replace = await listRewritten(disk, folder);
  await commitRewriting(disk, folder, {
    formatVersion: 1,
    replace: [...replace],
    remove: LIBRARY_PARTS.filter((part) => !replace.includes(part)),
  });
}

async function listRewritten(disk: FileSystem, folder: string): Promise<readonly LibraryPart[]> {
  const names = new Set((await disk.list(folder)).map(({ name }) => name));
  return LIBRARY_PARTS.filter((part) => names.has(`${part}${REWRITTEN_SUFFIX}`));
}

/** What nobody knows how to write anew must not vanish with the folder that it lies in. */
async function refuseForeignEntries(disk: FileSystem, folder: string): Promise<void> {
  const { briefs, backups } = getLibraryPaths(folder);
  const known = new Set<string>(await listBriefFolders(disk, folder));
  const foreign = [
    ...(await disk.list(briefs)).filter(({ name }) => !known.has(name)),
    ...(await disk.list(backups)).filter(({ isFolder }) => !isFolder),
  ];
  for (const id of known) {
    const entries = await disk.list(path.join(briefs, id));
    foreign.push(...entries.filter(({ isFolder }) => isFolder));
  }
  const names = foreign.map(({ name }) => name).filter((name) => !isPassing(name));
  if (names.length === 0) return;
  throw new AppFailure({
    code: 'invalid-input',
    message: `${describeForeignFiles(names, 'the folders of this library')} Move them elsewhere and try again.`,
  });
}

/** Halves of files that a crash left: they may hold what is about to be encrypted. */
async function removeUnfinished(disk: FileSystem, folder: string): Promise<void> {
  for (const { name, isFolder } of await disk.list(folder)) {
    if (!isFolder && name.endsWith(UNFINISHED_SUFFIX)) await disk.removeFile(path.join(folder, name));
  }
}
