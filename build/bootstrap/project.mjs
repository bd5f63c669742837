import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {readonly string[]} segments a path inside the repository */
export function inProject(...segments) {
  return path.join(projectRoot, ...segments);
}
