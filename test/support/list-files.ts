import { readdirSync } from 'node:fs';
import path from 'node:path';

/** All files below a folder, as absolute paths. */
export function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
}
