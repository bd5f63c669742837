import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isIn } from './find-plaintext.ts';

/** Looks for words in the content and the name of every file below a folder. */
export async function findWordsInFolder(
  folder: string,
  words: readonly string[],
): Promise<readonly { readonly word: string; readonly file: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: { word: string; file: string }[] = [];
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const bytes = await readUnlessGone(file);
    for (const word of words) {
      if (entry.name.includes(word) || isIn(bytes, word))
        found.push({ word, file: path.relative(folder, file) });
    }
  }
  return found;
}

/** The app is running: a file of its may be gone by now. */
async function readUnlessGone(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch {
    return Buffer.of();
  }
}
