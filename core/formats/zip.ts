import { strToU8, type Zippable, zipSync } from 'fflate';

export interface ZipEntry {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Every entry carries this time, so that the same brief gives the same bytes. ZIP knows no year before 1980. */
const ENTRY_TIME = new Date(1980, 0, 1, 0, 0, 0);

/** A zip file of the entries in their order. Texts are written as UTF-8; halves of surrogate pairs become U+FFFD. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Zippable = {};
  for (const { path, content } of entries) {
    const bytes = typeof content === 'string' ? strToU8(content.replace(/\p{Cs}/gu, '\uFFFD')) : content;
    files[path] = [bytes, { mtime: ENTRY_TIME, level: 6 }];
  }
  return zipSync(files);
}
