import path from 'node:path';
import { type AppError, AppFailure } from '#core/app-error.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { err, type Result } from '#core/result.ts';
import { Backups } from './backups.ts';
import { BriefShelf } from './brief-shelf.ts';
import { readCurrentCounts } from './counts-cache.ts';
import { createLibrary, isVacant, type LibraryTemplate } from './create-library.ts';
import { attempt } from './disk-failure.ts';
import { finishRewriting } from './encryption/finish-rewriting.ts';
import type { KeyFile } from './encryption/key-file.ts';
import { repairKeyFile, requireKey, writeKeyFile } from './encryption/key-store.ts';
import type { LibraryCipher } from './encryption/library-cipher.ts';
import { accessLibrary } from './encryption/storage-access.ts';
import { fenceFileSystem } from './fenced-file-system.ts';
import type { FileSystem } from './file-system.ts';
import { CURRENT_FORMAT, type StoredFormat } from './format-version.ts';
import { Housekeeping } from './housekeeping.ts';
import { Library } from './library.ts';
import { openLibraryDocument } from './library-document.ts';
import { getLibraryPaths } from './library-layout.ts';
import { acquireLock, type LibraryLock } from './library-lock.ts';
import { LibraryReferences } from './library-references.ts';
import { nodeFileSystem } from './node-file-system.ts';
import { noticeClock } from './notice-clock.ts';
import { nodeProcessTable, type ProcessTable } from './process-identity.ts';
import { OPENED_READ_ONLY } from './report-damage.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { tidyLibrary } from './tidy-library.ts';
import { TransactionWriter } from './transaction-writer.ts';
import { makePathDurably } from './write-file.ts';

export interface OpenLibraryOptions {
  /** Created, with its parents, when it is missing. */
  readonly folder: string;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Who is at the keyboard: asked at every edit. */
  readonly author: () => string;
  readonly log?: StorageEnvironment['log'];
  /** What a new library starts with. */
  readonly template?: LibraryTemplate;
  /** Open it although another process holds it: that one will write no more. */
  readonly takeOver?: boolean;
  /** Open only what is there: a folder that is missing is not made, an empty one is no library. */
  readonly mustExist?: boolean;
  /** Write nothing at all, and ask for no lock: for looking, and for folders that cannot be written. */
  readonly isReadOnly?: boolean;
  /** The key of an encrypted library. It stays the caller's, who wipes it after the library is closed. */
  readonly cipher?: LibraryCipher | null;
  /** Makes a new library an encrypted one; wraps the key in `cipher`. */
  readonly newKeyFile?: KeyFile;
  readonly format?: StoredFormat;
  readonly fileSystem?: FileSystem;
  readonly processes?: ProcessTable;
}

const TEMPLATE: LibraryTemplate = { name: 'My library', codebook: INTELLIGENCE_CODEBOOK };

/**
 * Opens a library, or creates one in a folder that is empty or missing.
 * @returns `library-sealed` (encrypted, and no key was given), `library-locked` (another process has it), `library-newer`, `library-damaged`, `invalid-input` (a folder
 * with other things in it), or `disk-…`.
 */
export function openLibrary(options: OpenLibraryOptions): Promise<Result<Library>> {
  const folder = path.resolve(options.folder);
  const environment: StorageEnvironment = {
    folder,
    ...accessLibrary(options.fileSystem ?? nodeFileSystem, folder, options.cipher ?? null),
    now: options.now,
    newId: options.newId,
    author: options.author,
    isReadOnly: options.isReadOnly ?? false,
    format: options.format ?? CURRENT_FORMAT,
    log: options.log ?? (() => undefined),
  };
  return attempt(async () => {
    await refuseBackup(environment);
    const isNew = await isVacant(environment);
    if (isNew && (environment.isReadOnly || options.mustExist)) throw new AppFailure(NO_LIBRARY);
    if (isNew) await makePathDurably(environment.fileSystem, environment.folder);
    const { processes = nodeProcessTable, takeOver = false } = options;
    const lock = environment.isReadOnly ? NO_LOCK : await acquireLock({ environment, processes, takeOver });
    const opened = await attempt(async () => {
      await prepareKeys(environment, isNew, options);
      if (isNew) await createLibrary(environment, options.template ?? TEMPLATE);
      return assemble(environment, { lock, cipher: options.cipher ?? null });
    });
    if (opened.ok) return opened.value;
    await lock.release();
    throw new AppFailure(opened.error);
  });
}

/** Backups share unchanged files with one another: an edit in one would show in others. */
async function refuseBackup({ fileSystem, folder, isReadOnly }: StorageEnvironment): Promise<void> {
  if (isReadOnly || (await fileSystem.getFileSize(getLibraryPaths(folder).backupRecord)) === undefined)
    return;
  throw new AppFailure({
    code: 'disk-read-only',
    message: 'This is a backup. Open it for reading only, or restore it to a folder of its own.',
  });
}

const NO_LIBRARY: AppError = {
  code: 'not-found',
  message:
    'There is no Briefmark library in this folder. If it lies on a disk that is not connected, connect it and try again.',
};

/** Of a reader: it owns nothing, so its writers may not write. */
const NO_LOCK: LibraryLock = {
  check: async () => err(OPENED_READ_ONLY),
  getLoss: () => null,
  release: async () => undefined,
};

/** Finishes an encrypting or decrypting that a crash cut short, and sees to it that the key is the library's. */
async function prepareKeys(
  { disk, folder, isReadOnly }: StorageEnvironment,
  isNew: boolean,
  { cipher = null, newKeyFile }: OpenLibraryOptions,
): Promise<void> {
  await finishRewriting({ disk, folder, isReadOnly });
  if (isNew && newKeyFile) await writeKeyFile({ disk, folder }, newKeyFile);
  const keyFile = await requireKey({ disk, folder }, cipher);
  if (keyFile && !isReadOnly) await repairKeyFile({ disk, folder }, keyFile);
}

async function assemble(
  unfenced: StorageEnvironment,
  { lock, cipher }: { lock: LibraryLock; cipher: LibraryCipher | null },
): Promise<Library> {
  const checkOwnership = () => lock.check();
  const fence = { folder: unfenced.folder, checkOwnership };
  const disk = fenceFileSystem(unfenced.disk, fence);
  const environment = { ...unfenced, ...accessLibrary(disk, unfenced.folder, cipher) };
  const document = await openLibraryDocument(environment, checkOwnership);
  const getBriefs = () => document.target.getState().briefs;
  const { current: counts, historyBytes } = await readCurrentCounts(environment, getBriefs().keys());
  const shelf = new BriefShelf({
    environment,
    checkOwnership,
    findBrief: (id) => getBriefs().get(id),
    counts,
    // A witness only where nobody else could have written it.
    leastHistoryBytes: environment.isEncrypted ? historyBytes : new Map(),
  });
  const transactions = new TransactionWriter({
    environment,
    library: document,
    takeBrief: (id) => shelf.take(id),
  });
  const backups = new Backups({
    environment,
    getState: () => document.target.getState(),
    getRevision: () => document.document.getRevision(),
    holdEdits: (work) => transactions.hold(work),
  });
  const references = new LibraryReferences({
    environment,
    shelf,
    transactions,
    getState: () => document.target.getState(),
  });
  const housekeeping = new Housekeeping({
    environment,
    document,
    shelf,
    transactions,
    backups,
    references,
  });
  // Interrupted at any point, a migration begins anew: the library says that it is of the new format in its last step.
  const isOlder = !environment.isReadOnly && document.storedVersion < environment.format.version;
  if (isOlder) await backUpBeforeMigration(backups);
  const tidied = await tidyLibrary({ environment, document, shelf, transactions, counts });
  if (isOlder) await housekeeping.writeAll();
  await housekeeping.resumeBackup();
  const clock = noticeClock(document.target.getState(), environment.now());
  const notices = [...document.notices, ...tidied, ...(clock === null ? [] : [clock])];
  return new Library({
    environment,
    lock,
    document,
    shelf,
    transactions,
    housekeeping,
    backups,
    references,
    notices,
  });
}

async function backUpBeforeMigration(backups: Backups): Promise<void> {
  const saved = await backups.create('before-migration');
  if (!saved.ok) throw new AppFailure(saved.error);
}
