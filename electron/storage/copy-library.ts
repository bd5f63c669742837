import path from 'node:path';
import { type AppError, AppFailure } from '#core/app-error.ts';
import { type BriefId, briefIdSchema } from '#core/model/ids.ts';
import { attempt } from './disk-failure.ts';
import type { FileSystem } from './file-system.ts';
import { isPassing } from './foreign-files.ts';
import { getBriefPaths, getLibraryPaths } from './library-layout.ts';
import { makeFolderDurably, writeFileDurably } from './write-file.ts';

export interface LibraryCopy {
  /** The disk: what is encrypted is copied as it is. */
  readonly fileSystem: FileSystem;
  /** The library, or a backup of one. */
  readonly from: string;
  /** An existing folder. */
  readonly to: string;
  /** An older copy, whose files of briefs that have not changed since get a second name instead of a second copy. */
  readonly previous: string | null;
  /** Stops between two briefs: error `cancelled`. */
  readonly signal?: AbortSignal | undefined;
}

const STOPPED: AppError = {
  code: 'cancelled',
  message:
    'The copy was stopped because the library was closed. It begins anew when the library is next open.',
};

/**
 * Copies the folders of briefs, each durable when this returns. The saved state goes before the history, so that a
 * copy taken while edits arrive has a history that reaches at least as far as its state.
 * @returns how far each history was copied, in bytes
 */
export async function copyBriefFolders(
  copy: LibraryCopy,
  briefIds: Iterable<BriefId>,
): Promise<Map<BriefId, number>> {
  const { fileSystem, to } = copy;
  const { briefs } = getLibraryPaths(to);
  await makeFolderDurably(fileSystem, briefs);
  const copied = new Map<BriefId, number>();
  for (const briefId of briefIds) {
    if (copy.signal?.aborted) throw new AppFailure(STOPPED);
    copied.set(briefId, await copyBriefFolder(copy, briefId));
  }
  await fileSystem.syncFolder(briefs);
  return copied;
}

/** Copies what belongs to the library as a whole: the key of an encrypted one, and these two files; all others are derived from them or passing. */
export async function copyLibraryFiles({ fileSystem, from, to }: LibraryCopy): Promise<void> {
  const source = getLibraryPaths(from);
  const target = getLibraryPaths(to);
  // Before the files that it opens.
  await copyFile(fileSystem, source.keys, target.keys);
  await copyFile(fileSystem, source.keysCopy, target.keysCopy);
  await copyFile(fileSystem, source.checkpoint, target.checkpoint);
  await copyFile(fileSystem, source.history, target.history);
  await fileSystem.syncFolder(to);
}

/** Names of the folders that hold briefs. */
export async function listBriefFolders(fileSystem: FileSystem, folder: string): Promise<readonly BriefId[]> {
  const entries = await fileSystem.list(getLibraryPaths(folder).briefs);
  const parsed = entries.filter(({ isFolder }) => isFolder).map(({ name }) => briefIdSchema.safeParse(name));
  return parsed.flatMap(({ data }) => data ?? []);
}

async function copyBriefFolder(
  { fileSystem, from, to, previous }: LibraryCopy,
  briefId: BriefId,
): Promise<number> {
  const source = getBriefPaths(from, briefId);
  const target = getBriefPaths(to, briefId);
  const older = previous === null ? null : getBriefPaths(previous, briefId);
  const isUnchanged =
    older !== null &&
    (await fileSystem.getFileSize(older.history)) === (await fileSystem.getFileSize(source.history));
  await fileSystem.removeFolder(target.folder); // half a copy of an earlier try
  await fileSystem.makeFolder(target.folder);
  const names = (await fileSystem.list(source.folder)).filter(
    ({ name, isFolder }) => !isFolder && !isPassing(name),
  );
  const history = path.basename(source.history);
  // "state.json" sorts behind "history.jsonl": the order matters, see above.
  const ordered = names
    .map(({ name }) => name)
    .toSorted((left, right) => Number(left === history) - Number(right === history));
  for (const name of ordered) {
    const place = path.join(target.folder, name);
    const isLinked =
      isUnchanged && (await attempt(() => fileSystem.link(path.join(older.folder, name), place))).ok;
    if (!isLinked) await copyFile(fileSystem, path.join(source.folder, name), place);
  }
  await fileSystem.syncFolder(target.folder);
  return (await fileSystem.getFileSize(target.history)) ?? 0;
}

async function copyFile(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  if ((await fileSystem.getFileSize(from)) === undefined) return;
  await writeFileDurably(fileSystem, {
    file: to,
    mode: 'replace',
    chunks: [await fileSystem.readFile(from)],
  });
}
