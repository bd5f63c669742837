import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listImportFiles } from '#electron/main/list-import-files.ts';
import { withTemporaryFolder } from '#test/support/storage-fixtures.ts';

async function inFolder(files: readonly string[], work: (folder: string) => Promise<void>): Promise<void> {
  await withTemporaryFolder(async (base) => {
    const folder = path.join(base, 'inbox');
    await mkdir(folder);
    for (const file of files) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), file);
    }
    await work(folder);
  });
}

const labels = (listed: Awaited<ReturnType<typeof listImportFiles>>) => listed.map(({ label }) => label);

describe('listImportFiles', () => {
  it('lists folders with what is in them, in the order people count', () =>
    inFolder(['b.txt', 'a/10.txt', 'a/2.txt'], async (folder) => {
      expect(labels(await listImportFiles([folder]))).toEqual([
        'inbox/a/2.txt',
        'inbox/a/10.txt',
        'inbox/b.txt',
      ]);
    }));

  it('takes files that were chosen one by one as they are', () =>
    inFolder(['.hidden'], async (folder) => {
      expect(await listImportFiles([path.join(folder, '.hidden')])).toEqual([
        { kind: 'file', file: path.join(folder, '.hidden'), label: '.hidden', isChosen: true },
      ]);
    }));

  it('leaves out what systems leave behind', () =>
    inFolder(['.DS_Store', 'Thumbs.db', '~$brief.docx', '__MACOSX/x', 'brief.docx'], async (folder) => {
      expect(labels(await listImportFiles([folder]))).toEqual(['inbox/brief.docx']);
    }));

  it('follows no link, not even one in a circle, and says so', () =>
    inFolder(['a.txt'], async (folder) => {
      await symlink(folder, path.join(folder, 'circle'));
      expect(await listImportFiles([folder])).toMatchObject([
        { kind: 'file', label: 'inbox/a.txt' },
        { kind: 'skipped', label: 'inbox/circle', reason: 'Links are not followed.' },
      ]);
    }));

  it('says when a folder is empty', () =>
    inFolder([], async (folder) => {
      expect(await listImportFiles([folder])).toEqual([
        { kind: 'skipped', label: 'inbox', reason: 'The folder holds no files.' },
      ]);
    }));
});
