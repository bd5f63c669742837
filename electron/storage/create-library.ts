import { AppFailure } from '#core/app-error.ts';
import type { Codebook } from '#core/model/codebook.ts';
import { FORMAT_VERSION } from './format-version.ts';
import { libraryHeaderSchema, NO_PREVIOUS_HASH, sealLine } from './history-line.ts';
import { getLibraryPaths } from './library-layout.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { makeFolderDurably, UNFINISHED_SUFFIX, writeFileAtomically } from './write-file.ts';

/** What a library is created with. */
export interface LibraryTemplate {
  readonly name: string;
  readonly codebook: Codebook;
}

/** What file managers and a creation that was cut short leave in a folder that is otherwise empty. */
const IGNORED = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory', 'lock.json', 'briefs']);

/**
 * True when the folder holds no library and may become one.
 * @throws AppFailure `invalid-input` when it holds other things: they are not Briefmark's to sort.
 */
export async function isVacant({ fileSystem, folder }: StorageEnvironment): Promise<boolean> {
  const { history, checkpoint } = getLibraryPaths(folder);
  if ((await fileSystem.getFileSize(history)) !== undefined) return false;
  if ((await fileSystem.getFileSize(checkpoint)) !== undefined) return false;
  const others = (await fileSystem.list(folder))
    .map(({ name }) => name)
    .filter(
      (name) => !IGNORED.has(name) && !name.endsWith(UNFINISHED_SUFFIX) && !name.startsWith('lock.json.'),
    );
  if (others.length === 0) return true;
  throw new AppFailure({
    code: 'invalid-input',
    message:
      'This folder holds other files and no Briefmark library. Choose an empty folder or an existing library.',
    details: { examples: others.slice(0, 3).join(', ') },
  });
}

/** Writes the first line of the library's history. From then on it is a library, whatever happens next. */
export async function createLibrary(
  { fileSystem, folder, now, newId }: StorageEnvironment,
  { name, codebook }: LibraryTemplate,
): Promise<void> {
  const { briefs, history } = getLibraryPaths(folder);
  const { previousHash, hash, ...header } = libraryHeaderSchema.parse({
    seq: 0,
    formatVersion: FORMAT_VERSION,
    document: 'library',
    id: newId(),
    time: now().toISOString(),
    name,
    codebook,
    previousHash: NO_PREVIOUS_HASH,
    hash: NO_PREVIOUS_HASH,
  });
  await makeFolderDurably(fileSystem, briefs);
  await writeFileAtomically(fileSystem, history, [sealLine(header, previousHash).bytes]);
}
