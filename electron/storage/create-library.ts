import { type AppError, AppFailure } from '#core/app-error.ts';
import type { Codebook } from '#core/model/codebook.ts';
import { findForeignFiles } from './foreign-files.ts';
import { libraryHeaderSchema, NO_PREVIOUS_HASH, sealLine } from './history-line.ts';
import { getLibraryPaths } from './library-layout.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { makeFolderDurably, writeFileAtomically } from './write-file.ts';

/** What a library is created with. */
export interface LibraryTemplate {
  readonly name: string;
  readonly codebook: Codebook;
}

/**
 * True when the folder holds no library and may become one.
 * @throws AppFailure `invalid-input` when it holds other things, which are not Briefmark's to sort;
 * `library-damaged` when a library was here and has lost its index.
 */
export async function isVacant(environment: StorageEnvironment): Promise<boolean> {
  const { fileSystem, folder } = environment;
  const paths = getLibraryPaths(folder);
  const hasHistory = (await fileSystem.getFileSize(paths.history)) !== undefined;
  if (hasHistory || (await fileSystem.getFileSize(paths.checkpoint)) !== undefined) return false;
  const others = await findForeignFiles(environment);
  if (others.length > 0) throw new AppFailure(describeOthers(others));
  const hasRemains =
    (await fileSystem.list(paths.briefs)).length > 0 ||
    (await fileSystem.getFileSize(paths.counts)) !== undefined ||
    (await fileSystem.list(paths.backups)).length > 0;
  if (hasRemains) throw new AppFailure(INDEX_IS_GONE);
  return true;
}

const INDEX_IS_GONE: AppError = {
  code: 'library-damaged',
  message:
    'A library was in this folder, but its index (library.json and history.jsonl) is gone. Put these files back or restore a backup; nothing was changed.',
};

function describeOthers(names: readonly string[]): AppError {
  return {
    code: 'invalid-input',
    message:
      'This folder holds other files and no Briefmark library. Choose an empty folder or an existing library.',
    details: { examples: names.slice(0, 3).join(', ') },
  };
}

/** Writes the first line of the library's history. From then on it is a library, whatever happens next. */
export async function createLibrary(
  environment: StorageEnvironment,
  { name, codebook }: LibraryTemplate,
): Promise<void> {
  const { fileSystem, folder, now, newId, format } = environment;
  const { briefs, history } = getLibraryPaths(folder);
  const { previousHash, hash, ...header } = libraryHeaderSchema.parse({
    seq: 0,
    formatVersion: format.version,
    document: 'library',
    id: newId(),
    time: now().toISOString(),
    name,
    codebook,
    previousHash: NO_PREVIOUS_HASH,
    hash: NO_PREVIOUS_HASH,
  });
  const first = environment.lines(history).encode(sealLine(header, previousHash).bytes, { seq: 0 });
  await makeFolderDurably(fileSystem, briefs);
  await writeFileAtomically(fileSystem, history, [first]);
}
