import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar';

/**
 * Unpacks one file of an npm tarball next to it. The bytes pass through the hash and the unpacker together, so a large
 * tarball is read once; the result counts only when the hash matches, and nothing has looked into the file before.
 *
 * @param {string} tarball
 * @param {string} integrity in npm's form, "sha512-" and base64
 * @param {string} wantedFile path inside the tarball
 * @returns {Promise<string>} the unpacked file
 */
export async function unpackVerified(tarball, integrity, wantedFile) {
  const folder = path.dirname(tarball);
  const target = path.join(folder, path.basename(wantedFile));
  const hash = createHash('sha512');
  const hashing = new PassThrough();
  hashing.on('data', (chunk) => hash.update(chunk));
  const depth = wantedFile.split('/').length - 1;
  const unpacking = extract({ cwd: folder, strip: depth, filter: (name) => name === wantedFile });
  await pipeline(createReadStream(tarball), hashing, unpacking);

  const actual = `sha512-${hash.digest('base64')}`;
  if (actual !== integrity) {
    throw new Error(
      `${path.basename(tarball)} is not the package that was tested: ${actual} instead of ${integrity}`,
    );
  }
  return target;
}
