import { access } from 'node:fs/promises';
import path from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { expectSeedBrief } from './support/expect-seed-brief.ts';
import { findDeb, makePackage, makeProfile, readExpectedVersion } from './support/packages.ts';
import { projectRoot, run } from './support/run.ts';

const COMMAND = '/usr/bin/briefmark';
const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

test('the .deb installs, opens the seed brief, and leaves nothing behind', async () => {
  expect(await exists(COMMAND), 'remove the installed briefmark first: this test installs its own').toBe(
    false,
  );
  const deb = await findDeb(await makePackage({ target: 'deb', isInspectable: true }));
  const profile = await makeProfile();
  try {
    await run('apt-get', ['install', '-y', '--no-install-recommends', deb], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
    const installed = (await run('dpkg', ['-L', 'briefmark']))
      .split('\n')
      .filter((file) => /briefmark/.test(file));
    expect(installed).toEqual(
      expect.arrayContaining([
        '/opt/briefmark/briefmark',
        '/opt/briefmark/THIRD-PARTY-NOTICES.txt',
        '/usr/share/applications/briefmark.desktop',
        '/usr/share/doc/briefmark/copyright',
        '/usr/share/icons/hicolor/256x256/apps/briefmark.png',
        '/usr/share/mime/packages/briefmark.xml',
      ]),
    );

    const app = await _electron.launch({
      executablePath: COMMAND,
      args: [`--user-data-dir=${profile.folder}`],
    });
    const page = await app.firstWindow();
    await expectSeedBrief(page);
    await page.screenshot({ path: path.join(projectRoot, 'out/packaging-test/installed.png') });
    const facts = await app.evaluate(({ app: main }) => [main.name, main.getVersion(), main.isPackaged]);
    expect(facts).toEqual(['Briefmark', await readExpectedVersion(), true]);
    await app.close();

    await run('apt-get', ['purge', '-y', 'briefmark'], { DEBIAN_FRONTEND: 'noninteractive' });
    for (const file of [COMMAND, ...installed])
      expect(await exists(file), `${file} is left behind`).toBe(false);
  } finally {
    await profile.remove();
    if (await exists(COMMAND)) await run('dpkg', ['--purge', 'briefmark']);
  }
});
