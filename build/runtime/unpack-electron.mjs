import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import { FALLBACK } from './fallback-recipe.mjs';

/**
 * Where an entry of the product's archive belongs in a plain Electron folder; undefined for what is not Electron's: the
 * product's own resources and the start-up snapshot made from its code.
 *
 * @param {string} entryName
 * @returns {string | undefined} relative path
 */
export function placeInDist(entryName) {
  if (!entryName.startsWith(FALLBACK.archiveFolder) || entryName.endsWith('/')) return undefined;
  const name = entryName.slice(FALLBACK.archiveFolder.length);
  if (name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return undefined;
  return name === FALLBACK.archiveExecutable ? 'electron' : name;
}

/**
 * Unpacks Electron's own files, streamed entry by entry, with their modes. yauzl refuses absolute names and "..".
 *
 * @param {string} archive
 * @param {string} dist folder to make
 */
export async function unpackElectron(archive, dist) {
  const zip = await yauzl.openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const place = placeInDist(entry.fileName);
    if (place === undefined) continue;
    const target = path.join(dist, place);
    const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
    await mkdir(path.dirname(target), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode }));
  }
}
