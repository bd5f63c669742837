import { z } from 'zod';
import { type AppError, AppFailure } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { attempt, hasCode } from './disk-failure.ts';
import { getLibraryPaths } from './library-layout.ts';
import { parseJson } from './parse-json.ts';
import type { ProcessTable } from './process-identity.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { writeFileDurably } from './write-file.ts';

const lockSchema = z.object({
  pid: z.int(),
  host: z.string(),
  started: z.string(),
  /** Unlike any other: tells this opening from every other one. */
  token: z.string(),
  opened: z.string(),
});
type Lock = z.infer<typeof lockSchema>;

const UNREADABLE_LOCK: AppError = {
  code: 'library-locked',
  message:
    'The lock of this library (lock.json) is damaged, so nothing is saved from here. Open the library again.',
};

const RELEASED: AppError = {
  code: 'library-closed',
  message: 'This library is closed. Open it again to go on.',
};

export interface LibraryLock {
  /** `library-locked` once another process has taken the library over: this one then writes no more. */
  check(): Promise<Result<void>>;
  /** Why this process writes no more, once it is known; never `null` again after that. */
  getLoss(): AppError | null;
  release(): Promise<void>;
}

export interface AcquireLockOptions {
  readonly environment: StorageEnvironment;
  readonly processes: ProcessTable;
  /** The user's answer to "open it here anyway?". */
  readonly takeOver: boolean;
}

/**
 * Makes this process the only one that writes to the library. A lock left by a process of this computer that is no
 * longer running is replaced; one held elsewhere is not, since nobody here can know.
 * @throws AppFailure `library-locked`, with the owner in its details.
 */
export async function acquireLock(options: AcquireLockOptions): Promise<LibraryLock> {
  const { environment, processes, takeOver } = options;
  const lock: Lock = {
    ...processes.getOwn(),
    token: environment.newId(),
    opened: environment.now().toISOString(),
  };
  if (!(await create(environment, lock))) {
    const owner = await readLock(environment);
    if (owner && !takeOver && processes.mayBeAlive(owner)) throw new AppFailure(describeOwner(owner));
    environment.log('lock replaced', { owner: owner ?? 'unreadable', takeOver });
    await setAside(environment);
    // Another process may have come to the same conclusion: the one that creates the file first has it.
    if (!(await create(environment, lock))) {
      throw new AppFailure(describeOwner((await readLock(environment)) ?? lock));
    }
  }
  return watchLoss(environment, lock);
}

/** Lost once is lost: what this process holds in memory is no longer what lies on the disk. */
function watchLoss(environment: StorageEnvironment, lock: Lock): LibraryLock {
  let loss: AppError | null = null;
  async function checkOnce(): Promise<Result<void>> {
    if (loss) return err(loss);
    const held = await check(environment, lock);
    if (!held.ok && held.error.code === 'library-locked') loss = held.error;
    return held;
  }
  return {
    check: checkOnce,
    getLoss: () => loss,
    release: async () => {
      const held = await checkOnce();
      loss ??= RELEASED;
      if (held.ok) await attempt(() => environment.fileSystem.removeFile(getFile(environment)));
    },
  };
}

async function check(environment: StorageEnvironment, lock: Lock): Promise<Result<void>> {
  const current = await attempt(() => readLock(environment));
  if (!current.ok) return current;
  if (current.value?.token === lock.token) return ok(undefined);
  if (current.value) return err(describeTakeOver(current.value));
  // Tidied away by somebody: take it again rather than refuse to save.
  const again = await attempt(() => create(environment, lock));
  if (!again.ok) return again;
  return again.value ? ok(undefined) : err(UNREADABLE_LOCK);
}

/** @returns false when there is a lock already. */
async function create({ fileSystem, folder }: StorageEnvironment, lock: Lock): Promise<boolean> {
  const { lock: file } = getLibraryPaths(folder);
  const chunks = [Buffer.from(`${JSON.stringify(lock)}\n`, 'utf8')];
  try {
    await writeFileDurably(fileSystem, { file, mode: 'create', chunks });
    await fileSystem.syncFolder(folder);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** `undefined` when there is none, or none that can be read: a crash while it was being written leaves half of it. */
async function readLock(environment: StorageEnvironment): Promise<Lock | undefined> {
  const { fileSystem } = environment;
  const file = getFile(environment);
  if ((await fileSystem.getFileSize(file)) === undefined) return undefined;
  const parsed = lockSchema.safeParse(parseJson(await fileSystem.readFile(file)));
  return parsed.success ? parsed.data : undefined;
}

async function setAside(environment: StorageEnvironment): Promise<void> {
  const { fileSystem, newId } = environment;
  const aside = `${getFile(environment)}.${newId().slice(0, 8)}`;
  // It may be gone by now; if it is not, creating ours fails and says so.
  const moved = await attempt(() => fileSystem.rename(getFile(environment), aside));
  if (moved.ok) await attempt(() => fileSystem.removeFile(aside));
}

function getFile({ folder }: StorageEnvironment): string {
  return getLibraryPaths(folder).lock;
}

function describeOwner({ pid, host, opened }: Lock): AppError {
  return {
    code: 'library-locked',
    message: `This library is open in another Briefmark, on “${host}” since ${opened}. Close it there, or open it here if that one is no longer running.`,
    details: { pid, host, opened },
  };
}

function describeTakeOver({ pid, host, opened }: Lock): AppError {
  return {
    code: 'library-locked',
    message: `This library was taken over by another Briefmark, on “${host}” at ${opened}. Nothing more is saved from here; close this window or save a copy elsewhere.`,
    details: { pid, host, opened },
  };
}
