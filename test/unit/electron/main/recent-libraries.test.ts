import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RecentLibraries } from '#electron/main/recent-libraries.ts';
import { aSettingsStore } from '#test/support/settings-store.ts';
import { withTemporaryFolder } from '#test/support/storage-fixtures.ts';

const OWN = '/home/analyst/briefmark/library';

describe('RecentLibraries', () => {
  it('opens the app’s own library first, and then the one that was open last', async () => {
    const settings = await aSettingsStore();
    const recent = new RecentLibraries(settings, OWN);
    expect(recent.getLast()).toBe(OWN);
    recent.note('/cases/case 7');
    expect(new RecentLibraries(settings, OWN).getLast()).toBe('/cases/case 7');
    recent.note(OWN);
    expect(settings.get().libraryFolder).toBe('');
    expect(recent.getLast()).toBe(OWN);
    await settings.flush();
  });

  it('lists each once, newest first, and no more than ten', async () => {
    const settings = await aSettingsStore();
    const recent = new RecentLibraries(settings, OWN);
    for (let number = 0; number < 12; number += 1) recent.note(`/cases/${number}`);
    recent.note('/cases/5');
    const listed = (await recent.describe('/cases/5')).map(({ folder }) => folder);
    expect(listed).toHaveLength(10);
    expect(listed.slice(0, 2)).toEqual(['/cases/5', '/cases/11']);
    recent.forget('/cases/11');
    expect((await recent.describe('/cases/5')).map(({ folder }) => folder)).not.toContain('/cases/11');
    await settings.flush();
  });

  it('says which is open and which is no longer there, and takes a ticket for a folder', async () => {
    await withTemporaryFolder(async (temporary) => {
      const settings = await aSettingsStore();
      const recent = new RecentLibraries(settings, OWN);
      const there = path.join(temporary, 'there');
      await mkdir(there);
      await writeFile(path.join(there, 'history.jsonl'), '');
      recent.note(path.join(temporary, 'gone'));
      recent.note(there);
      const listed = await recent.describe(there);
      expect(listed).toMatchObject([
        { name: 'there', isCurrent: true, isMissing: false },
        { name: 'gone', isCurrent: false, isMissing: true },
      ]);
      expect(recent.findFolder(listed[0]?.ticket ?? '')).toBe(there);
      expect(recent.findFolder('0000000000000000')).toBeUndefined();
      await settings.flush();
    });
  });
});
