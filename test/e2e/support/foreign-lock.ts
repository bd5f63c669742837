import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes the lock that a Briefmark on another computer would hold, also over the one that is there. */
export async function lockFromElsewhere(libraryFolder: string): Promise<string> {
  const file = path.join(libraryFolder, 'lock.json');
  const lock = {
    pid: 4711,
    host: 'laptop-of-ana',
    started: '',
    token: 'token-of-ana',
    opened: '2026-01-05T09:00:00.000Z',
  };
  await writeFile(file, `${JSON.stringify(lock)}\n`);
  return file;
}
