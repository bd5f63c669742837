import { rename, statfs, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';
import { answerSaveDialog } from './support/dialogs.ts';
import { createSmallDisk, findMountProblem } from './support/small-disk.ts';

const mountProblem = findMountProblem();

test('a folder that is removed while it is open: nothing typed is lost, and all is saved when it is back', async ({
  launcher,
}) => {
  const folder = path.join(launcher.dataFolder, 'library');
  const { page, electron } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  await app.expectSaved();
  await rename(folder, `${folder}-gone`);
  await app.tag('puts its name to a claim', '8');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('1 change is not saved');
  await expect(alert).toContainText('no longer there');
  await expect(app.status).toContainText('Not saved');
  await app.tag('North Korean', '1');
  await expect(alert).toContainText('2 changes are not saved');

  await answerSaveDialog(electron, path.join(launcher.dataFolder, 'copy'));
  await alert.getByRole('button', { name: 'Save a copy elsewhere…' }).click();
  await expect(app.notifications).toContainText('cannot be copied');

  await rename(`${folder}-gone`, folder);
  await alert.getByRole('button', { name: 'Retry' }).click();
  await app.expectSaved();
  await expect(alert).toBeHidden();
  await expect(app.status).toContainText('26 passages');
});

test.describe('on a small disk', () => {
  test.skip(mountProblem !== null, mountProblem ?? '');

  test('that is full: the banner says so, and a copy elsewhere takes what was not saved', async ({
    launcher,
  }) => {
    const disk = createSmallDisk(path.join(launcher.dataFolder, 'library'));
    try {
      const { page, electron } = await launcher.launch();
      const app = new BriefmarkPage(page);
      await expect(app.text).toContainText('Kursk');
      await app.expectSaved();
      const filler = path.join(disk.folder, 'filler');
      await fill(filler);
      // The last page of a file has room for a few lines more.
      for (const key of ['1', '2', '3', '4', '5', '6', '7', '8'])
        await app.tag('puts its name to a claim', key);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('not saved');
      await expect(alert).toContainText('The disk is full');
      await answerSaveDialog(electron, path.join(launcher.dataFolder, 'copy'));
      await alert.getByRole('button', { name: 'Save a copy elsewhere…' }).click();
      await expect(page.getByText(/You now work in the copy/)).toBeVisible();
      await expect(app.status).toContainText('32 passages');
      await app.expectSaved();
      await electron.close();
    } finally {
      disk.remove();
    }
  });

  test('that is write-protected: it opens for reading, and for writing when it can be written again', async ({
    launcher,
  }) => {
    const disk = createSmallDisk(path.join(launcher.dataFolder, 'library'));
    try {
      const { page, electron } = await launcher.launch();
      const app = new BriefmarkPage(page);
      await expect(app.text).toContainText('Kursk');
      await app.tag('puts its name to a claim', '8');
      await expect(app.status).toContainText('25 passages');
      await app.expectSaved();
      await electron.close();
      disk.setReadOnly(true);
      const second = await launcher.launch();
      const again = new BriefmarkPage(second.page);
      await expect(second.page.getByRole('heading', { name: /Nothing can be written/ })).toBeVisible();
      await second.page.getByRole('button', { name: 'Open for reading only' }).click();
      await expect(again.status).toContainText('Read-only');
      await expect(again.status).toContainText('25 passages');
      disk.setReadOnly(false);
      await second.page.getByRole('button', { name: 'Open for writing' }).click();
      await expect(again.status).toContainText('All saved');
      await second.electron.close();
    } finally {
      disk.remove();
    }
  });
});

/** Takes all the room there is. */
async function fill(file: string): Promise<void> {
  await writeFile(file, '');
  const { bavail, bsize } = await statfs(path.dirname(file));
  await truncate(file, 0);
  await writeFile(file, Buffer.alloc(bavail * bsize));
}
