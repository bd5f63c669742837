import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');

/**
 * A file of the reference folder that lies beside the project on some machines (`../shared`): published schemas and
 * tables that are read, never copied. Tests that need it are skipped where it is absent, and say so.
 */
export function findSharedPath(relative: string): string | undefined {
  const full = path.join(root, '..', 'shared', relative);
  if (existsSync(full)) return full;
  console.info(`skipped: ../shared/${relative} is not on this machine`);
  return undefined;
}

export function readSharedJson(fullPath: string): unknown {
  return JSON.parse(readFileSync(fullPath, 'utf8'));
}
