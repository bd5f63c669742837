import path from 'node:path';
import { type AppError, AppFailure } from '#core/app-error.ts';
import type { BriefId } from '#core/model/ids.ts';
import type { LibraryState } from '#core/model/library.ts';
import { ok, type Result } from '#core/result.ts';
import { type BackupReason, type BackupRecord, backupRecordSchema } from './backup-record.ts';
import { copyBriefFolders, copyLibraryFiles, type LibraryCopy, listBriefFolders } from './copy-library.ts';
import { attempt } from './disk-failure.ts';
import { isInside } from './fenced-file-system.ts';
import type { FileSystem } from './file-system.ts';
import { getBriefPaths, getLibraryPaths } from './library-layout.ts';
import { openSealedJson, sealJson } from './sealed-json.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { chooseBackupsToRemove } from './thin-backups.ts';
import { makeFolderDurably, makePathDurably, UNFINISHED_SUFFIX, writeFileAtomically } from './write-file.ts';

export interface Backup extends BackupRecord {
  /** Name of its folder. */
  readonly id: string;
  /** It is a library of its own and can be opened for reading only. */
  readonly folder: string;
}

const DAY_MS = 86_400_000;

interface BackupsOptions {
  readonly environment: StorageEnvironment;
  readonly getState: () => LibraryState;
  readonly getRevision: () => number;
  /** Runs work while no edit is being written and none begins. */
  readonly holdEdits: <T>(work: () => Promise<T>) => Promise<T>;
}

/** The copies that a library keeps of itself. */
export class Backups {
  readonly #options: BackupsOptions;
  #running: Promise<Result<Backup>> | null = null;

  constructor(options: BackupsOptions) {
    this.#options = options;
  }

  /** Newest first. */
  list(): Promise<Result<readonly Backup[]>> {
    const { fileSystem, folder } = this.#options.environment;
    return attempt(() => listBackups(fileSystem, folder));
  }

  /** Takes a backup, and removes those that the thinning rule no longer keeps. One at a time. */
  create(reason: BackupReason, { signal }: { readonly signal?: AbortSignal } = {}): Promise<Result<Backup>> {
    this.#running ??= attempt(() => this.#create(reason, signal)).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Whether one was begun and not brought to its end, because the library was closed or the computer went off. */
  async wasInterrupted(): Promise<boolean> {
    const { fileSystem, folder } = this.#options.environment;
    const found = await attempt(() => fileSystem.list(getLibraryPaths(folder).backups));
    return found.ok && found.value.some(({ name }) => name.endsWith(UNFINISHED_SUFFIX));
  }

  /**
   * Takes the backup of the day unless there is one.
   * @param signal gives it up between two briefs: error `cancelled`; what was copied is removed by the next one
   */
  async createDaily(options: { readonly signal?: AbortSignal } = {}): Promise<Result<Backup | null>> {
    const { environment } = this.#options;
    const listed = await this.list();
    if (!listed.ok) return listed;
    const newest = listed.value[0];
    const age = newest ? environment.now().getTime() - Date.parse(newest.created) : DAY_MS;
    // A backup from the future says that the clock was wrong: better one too many.
    return age >= 0 && age < DAY_MS ? ok(null) : this.create('daily', options);
  }

  async #create(reason: BackupReason, signal: AbortSignal | undefined): Promise<Backup> {
    const { environment, getState, getRevision, holdEdits } = this.#options;
    const { fileSystem, disk, folder, now, format } = environment;
    const { backups } = getLibraryPaths(folder);
    const created = now().toISOString();
    const id = `${created.replace(/[:.]/g, '-')}-${reason}`;
    const unfinished = path.join(backups, `${id}${UNFINISHED_SUFFIX}`);
    const [newest] = await listBackups(fileSystem, folder);
    await makeFolderDurably(fileSystem, backups);
    await removeUnfinished(fileSystem, backups);
    await makeFolderDurably(fileSystem, unfinished);
    const copy = { fileSystem: disk, from: folder, to: unfinished, previous: newest?.folder ?? null, signal };
    const copied = await copyBriefFolders(copy, getState().briefs.keys());
    // Most of the work is done: only what has changed meanwhile has to wait for a moment without edits.
    const record = await holdEdits(async (): Promise<BackupRecord> => {
      const { name, briefs } = getState();
      await copyBriefFolders(copy, await listChanged(copy, copied, briefs.keys()));
      await copyLibraryFiles(copy);
      const revision = getRevision();
      return {
        formatVersion: format.version,
        created,
        reason,
        libraryName: name,
        revision,
        briefCount: briefs.size,
      };
    });
    await writeFileAtomically(fileSystem, getLibraryPaths(unfinished).backupRecord, sealJson({ ...record }));
    await fileSystem.rename(unfinished, path.join(backups, id));
    await fileSystem.syncFolder(backups);
    await this.#thin();
    return { ...record, id, folder: path.join(backups, id) };
  }

  async #thin(): Promise<void> {
    const { fileSystem, folder, now } = this.#options.environment;
    const { backups } = getLibraryPaths(folder);
    const listed = await listBackups(fileSystem, folder);
    const dated = listed.map(({ id, created, reason }) => ({ id, createdMs: Date.parse(created), reason }));
    for (const id of chooseBackupsToRemove(dated, now().getTime())) {
      await fileSystem.removeFolder(path.join(backups, id));
    }
    await fileSystem.syncFolder(backups);
  }
}

/** Needs no open library: this is also the way back when none can be opened. Newest first. */
export async function listBackups(fileSystem: FileSystem, folder: string): Promise<readonly Backup[]> {
  const { backups } = getLibraryPaths(folder);
  const found: Backup[] = [];
  for (const { name } of (await fileSystem.list(backups)).filter(({ isFolder }) => isFolder)) {
    const file = getLibraryPaths(path.join(backups, name)).backupRecord;
    if ((await fileSystem.getFileSize(file)) === undefined) continue;
    const read = await attempt(() => fileSystem.readFile(file));
    const record = backupRecordSchema.safeParse(read.ok ? openSealedJson(read.value) : null);
    if (record.success) found.push({ ...record.data, id: name, folder: path.join(backups, name) });
  }
  return found.toSorted((left, right) => (left.created < right.created ? 1 : -1));
}

const NOT_EMPTY: AppError = {
  code: 'invalid-input',
  message: 'The chosen folder is not empty. Choose an empty one, so that nothing is overwritten.',
};

const INSIDE_ITSELF: AppError = {
  code: 'invalid-input',
  message: 'The chosen folder lies inside the library. Choose one outside of it.',
};
const NOTHING_TO_COPY: AppError = {
  code: 'disk-failed',
  message:
    'The library folder is not there, so it cannot be copied. Connect its disk or put it back; your changes are kept in memory meanwhile.',
};

/**
 * Makes a library out of a backup, or out of a library, in an empty or new folder. The present library is not touched.
 * @returns `invalid-input` when the folder holds something, or `disk-…`.
 */
export function copyLibraryTo(
  fileSystem: FileSystem,
  { from, to }: { from: string; to: string },
): Promise<Result<void>> {
  return attempt(async () => {
    if (isInside(from, to)) throw new AppFailure(INSIDE_ITSELF);
    if ((await fileSystem.list(to)).length > 0) throw new AppFailure(NOT_EMPTY);
    await demandLibrary(fileSystem, from);
    await makePathDurably(fileSystem, to);
    const copy = { fileSystem, from, to, previous: null };
    try {
      await copyBriefFolders(copy, await listBriefFolders(fileSystem, from));
      // Last: until then the folder is no library, and a copy that was cut short is not taken for one.
      await copyLibraryFiles(copy);
    } catch (error) {
      const { briefs, checkpoint, history } = getLibraryPaths(to);
      await attempt(() => fileSystem.removeFolder(briefs));
      for (const file of [checkpoint, history]) await attempt(() => fileSystem.removeFile(file));
      throw error;
    }
  });
}

/** A folder that is gone reads as an empty one, and an empty copy would look like a good one. */
async function demandLibrary(fileSystem: FileSystem, from: string): Promise<void> {
  const { checkpoint, history } = getLibraryPaths(from);
  const sizes = await fileSystem.getFileSizes([checkpoint, history]);
  if (sizes.every((size) => size === undefined)) throw new AppFailure(NOTHING_TO_COPY);
}

async function listChanged(
  { fileSystem, from }: LibraryCopy,
  copied: ReadonlyMap<BriefId, number>,
  briefIds: Iterable<BriefId>,
): Promise<readonly BriefId[]> {
  const sizes = Array.from(briefIds, async (id) => {
    const size = await fileSystem.getFileSize(getBriefPaths(from, id).history);
    return size !== undefined && size !== copied.get(id) ? [id] : [];
  });
  return (await Promise.all(sizes)).flat();
}

async function removeUnfinished(fileSystem: FileSystem, backups: string): Promise<void> {
  for (const { name } of await fileSystem.list(backups)) {
    if (name.endsWith(UNFINISHED_SUFFIX)) await fileSystem.removeFolder(path.join(backups, name));
  }
}
