import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Real disks of a few megabytes, in memory: they fill up and turn read-only as others do. */
export interface SmallDisk {
  readonly folder: string;
  setReadOnly(isReadOnly: boolean): void;
  remove(): void;
}

/** Why no disk can be made here, or `null`: mounting needs root on Linux, and many containers forbid it. */
export function findMountProblem(): string | null {
  try {
    const folder = mkdtempSync(path.join(tmpdir(), 'briefmark-mount-'));
    createSmallDisk(folder).remove();
    rmdirSync(folder);
    return null;
  } catch (error) {
    return `No disk can be mounted here: ${error instanceof Error ? error.message : String(error)}`;
  }
}

export function createSmallDisk(folder: string, megabytes = 6): SmallDisk {
  mkdirSync(folder, { recursive: true });
  run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'briefmark-test', folder]);
  return {
    folder,
    setReadOnly: (isReadOnly) => run('mount', ['-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder]),
    // Lazily: the app may still hold a file.
    remove: () => run('umount', ['-l', folder]),
  };
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { stdio: 'pipe' });
}
