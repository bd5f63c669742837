import type { MemoryDisk } from './memory-disk.ts';

/** Words that occur nowhere else, one for each kind of thing that a library holds. */
export const SECRETS = {
  title: 'Quokka over Tumangang',
  entity: 'Zebulon Petrichor',
  text: 'seventeen sealed wagons',
  note: 'told by the ferryman',
  source: 'original words of the courier',
} as const;

/** Looks through every file for words as they would stand in it, also escaped, encoded or in UTF-16. @returns where */
export async function findPlaintext(
  disk: MemoryDisk,
  words: readonly string[] = Object.values(SECRETS),
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of disk.listFiles()) {
    const bytes = Buffer.from(await disk.readFile(file));
    for (const word of words) {
      if (isIn(bytes, word)) found.push(`${word}: ${file}`);
      if (file.includes(word)) found.push(`${word}: in the name ${file}`);
    }
  }
  return found;
}

/** Base64 has three spellings of the same words, after where they begin. */
export function isIn(bytes: Buffer, word: string): boolean {
  const utf8 = Buffer.from(word, 'utf8');
  const encoded = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4)
      .replace(/..?=*$/, ''),
  );
  const spellings = [
    utf8,
    Buffer.from(word, 'utf16le'),
    Buffer.from(JSON.stringify(word).slice(1, -1)),
    utf8.toString('hex'),
  ];
  return [...spellings, ...encoded.filter((text) => text.length > 5)].some((spelling) =>
    bytes.includes(spelling),
  );
}
