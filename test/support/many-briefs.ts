import type { BriefId } from '#core/model/ids.ts';
import type { NewBrief } from '#electron/storage/add-brief.ts';
import type { FileSystem } from '#electron/storage/file-system.ts';
import { nodeFileSystem } from '#electron/storage/node-file-system.ts';
import { anAnnotation } from './builders.ts';
import { aNewBrief, openTestLibrary, unwrap } from './storage-fixtures.ts';

export const MANY_BRIEFS = 5_000;
export const MARKS_PER_BRIEF = 100;

/** Written without syncs: making the library is not what is measured. */
export async function fillLibrary(folder: string): Promise<BriefId> {
  const fileSystem: FileSystem = {
    ...nodeFileSystem,
    syncFolder: async () => undefined,
    open: async (file, mode) => ({ ...(await nodeFileSystem.open(file, mode)), sync: async () => undefined }),
  };
  const library = await openTestLibrary(folder, { fileSystem });
  let first: BriefId | undefined;
  for (let index = 0; index < MANY_BRIEFS; index += 1) {
    const annotations = makeMarks(MARKS_PER_BRIEF);
    const { id } = unwrap(
      await library.addBrief(nameBrief(aNewBrief(`brief-${index}`, { annotations }), index)),
    );
    first ??= id;
  }
  await library.close();
  if (first === undefined) throw new Error('No brief was added.');
  return first;
}

export function makeMarks(count: number) {
  return Array.from({ length: count }, (_, index) =>
    anAnnotation({ id: `mark-${index}`, note: 'Seen on the crossing.' }),
  );
}

/** Five thousand of one title could not be told apart in the list. */
function nameBrief(added: NewBrief, index: number): NewBrief {
  return { ...added, brief: { ...added.brief, title: `Brief number ${index}` } };
}
