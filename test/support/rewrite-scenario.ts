import type { Result } from '#core/result.ts';
import type { LibraryCipher } from '#electron/storage/encryption/library-cipher.ts';
import { type RewriteLibraryOptions, rewriteLibrary } from '#electron/storage/encryption/rewrite-library.ts';
import { aCipher, aKeyFile } from './encryption.ts';
import type { MemoryDisk } from './memory-disk.ts';
import { TEST_OPTIONS, unwrap } from './storage-fixtures.ts';
import { CRASHED, FOLDER, openScenarioLibrary, Scenario } from './storage-scenario.ts';

/** From which condition of a library to which. */
export type Rewriting = 'encrypt' | 'decrypt' | 'other key';

export const OLD_KEY = aCipher(7);
export const NEW_KEY = aCipher(8);

/** @returns the key before and after; `null` for a library that is not encrypted */
export function getKeys(rewriting: Rewriting): readonly [LibraryCipher | null, LibraryCipher | null] {
  switch (rewriting) {
    case 'encrypt':
      return [null, NEW_KEY];
    case 'decrypt':
      return [OLD_KEY, null];
    case 'other key':
      return [OLD_KEY, NEW_KEY];
  }
}

/** Puts a library with marks, a backup and something in quarantine on a disk. @returns what must be found in it */
export async function prepareLibrary(disk: MemoryDisk, cipher: LibraryCipher | null): Promise<Scenario> {
  const encryption = cipher ? { cipher, newKeyFile: await aKeyFile() } : {};
  const scenario = new Scenario(disk, 1, encryption);
  if (!(await scenario.run())) throw new Error('The session fails on a disk without faults.');
  const history = `${FOLDER}/briefs/brief-1/history.jsonl`;
  const sound = await disk.readFile(history);
  disk.tamper(history, (bytes) => Buffer.concat([bytes, bytes.subarray(-200, -20)]));
  await disk.removeFile(`${FOLDER}/counts.json`);
  const library = unwrap(await openScenarioLibrary(disk, encryption));
  // The torn line is in quarantine now; the next edit would cut it off.
  disk.tamper(history, () => sound);
  unwrap(await library.backups.create('by-hand'));
  await library.close();
  return scenario;
}

export async function rewrite(
  disk: MemoryDisk,
  rewriting: Rewriting,
  options: Partial<RewriteLibraryOptions> = {},
): Promise<Result<void>> {
  const [from, cipher] = getKeys(rewriting);
  return rewriteLibrary({
    ...TEST_OPTIONS,
    folder: FOLDER,
    fileSystem: disk,
    processes: CRASHED,
    from,
    to: cipher && { cipher, keyFile: await aKeyFile(8) },
    ...options,
  });
}

/** Opens what is there with the key that it asks for. @returns which key that was, and what is wrong */
export async function inspect(disk: MemoryDisk, scenario: Scenario, rewriting: Rewriting) {
  const [before, after] = getKeys(rewriting);
  const problems: string[] = [];
  for (const [condition, cipher] of [
    ['old', before],
    ['new', after],
  ] as const) {
    const opened = await openScenarioLibrary(disk, { cipher });
    if (!opened.ok) {
      problems.push(`${condition}: ${opened.error.message}`);
      continue;
    }
    const told = [...opened.value.notices];
    await opened.value.close();
    const broken = await scenario.findBrokenPromises(disk, { cipher });
    return { condition, problems: [...told, ...broken] };
  }
  return { condition: 'none' as const, problems };
}
