import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

/** A file to import, or the reason why something that was chosen is none. */
export type ListedFile =
  | { readonly kind: 'file'; readonly file: string; readonly label: string; readonly isChosen: boolean }
  | { readonly kind: 'skipped'; readonly label: string; readonly reason: string };

const MAX_FILES = 10_000;
const MAX_DEPTH = 30;
/** What systems and editors leave behind, and nobody chose. */
const CLUTTER = /^(\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

/**
 * The files that were chosen and those in chosen folders, in the order of their names. Links are not followed: they lead
 * out of what the user chose, or in circles.
 */
export async function listImportFiles(paths: readonly string[]): Promise<readonly ListedFile[]> {
  const listed: ListedFile[] = [];
  for (const chosen of paths) {
    const label = path.basename(chosen);
    if (await isFolder(chosen)) {
      const before = listed.length;
      await walk(chosen, { label, depth: 0, listed });
      if (listed.length === before) listed.push(skip(label, 'The folder holds no files.'));
    } else listed.push({ kind: 'file', file: chosen, label, isChosen: true });
  }
  return listed;
}

interface Walk {
  readonly label: string;
  readonly depth: number;
  readonly listed: ListedFile[];
}

async function walk(folder: string, { label, depth, listed }: Walk): Promise<void> {
  const entries = depth > MAX_DEPTH ? undefined : await readEntries(folder);
  if (entries === undefined) {
    const reason =
      depth > MAX_DEPTH ? 'It lies too deep inside of other folders.' : 'The folder could not be opened.';
    listed.push(skip(label, reason));
    return;
  }
  for (const entry of entries.filter(({ name }) => !CLUTTER.test(name))) {
    const name = `${label}/${entry.name}`;
    const place = path.join(folder, entry.name);
    if (listed.length >= MAX_FILES) {
      if (listed.length === MAX_FILES)
        listed.push(skip(name, `Only the first ${MAX_FILES} files were taken.`));
      return;
    }
    if (entry.isDirectory()) await walk(place, { label: name, depth: depth + 1, listed });
    else listed.push(describeEntry(entry, { place, name }));
  }
}

function describeEntry(entry: Dirent, { place, name }: { place: string; name: string }): ListedFile {
  if (entry.isFile()) return { kind: 'file', file: place, label: name, isChosen: false };
  return skip(name, entry.isSymbolicLink() ? 'Links are not followed.' : 'This is no file.');
}

async function readEntries(folder: string): Promise<Dirent[] | undefined> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
  } catch {
    return undefined; // gone, or not ours to read: the report says so
  }
}

async function isFolder(file: string): Promise<boolean> {
  try {
    return (await lstat(file)).isDirectory();
  } catch {
    return false; // reading it says what is wrong
  }
}

function skip(label: string, reason: string): ListedFile {
  return { kind: 'skipped', label, reason };
}
