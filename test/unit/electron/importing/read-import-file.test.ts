import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_IMPORT_BYTES, readImportFile } from '#electron/importing/read-import-file.ts';
import { utf8 } from '#test/support/bytes.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefmark-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function codeOf(name: string): Promise<string> {
  const read = await readImportFile(path.join(folder, name));
  return read.ok ? 'read' : `${read.error.code}: ${read.error.message}`;
}

describe('readImportFile', () => {
  it('gives bytes and name', async () => {
    await writeFile(path.join(folder, 'a.txt'), 'Kursk');
    const read = await readImportFile(path.join(folder, 'a.txt'));
    expect(read.ok && { ...read.value, bytes: [...read.value.bytes] }).toEqual({
      bytes: [...utf8('Kursk')],
      fileName: 'a.txt',
    });
  });

  it('refuses what is empty, too large, gone or no file', async () => {
    await writeFile(path.join(folder, 'empty.txt'), '');
    await writeFile(path.join(folder, 'large.txt'), 'x');
    await truncate(path.join(folder, 'large.txt'), MAX_IMPORT_BYTES + 1);
    expect(await codeOf('empty.txt')).toMatch(/^file-empty: “empty.txt” is empty/);
    expect(await codeOf('large.txt')).toMatch(/^file-too-large: “large.txt” is .* MB; the limit is/);
    expect(await codeOf('gone.txt')).toMatch(/^not-found: “gone.txt” is no longer there/);
    expect(await codeOf('.')).toMatch(/^file-is-directory: “.*” is a folder. Open it/);
  });

  it.runIf(process.platform === 'linux')('does not wait at a pipe that nobody writes to', async () => {
    execFileSync('mkfifo', [path.join(folder, 'pipe.txt')]);
    expect(await codeOf('pipe.txt')).toMatch(
      /^file-unreadable: “pipe.txt” could not be read: it is a device/,
    );
  });
});
