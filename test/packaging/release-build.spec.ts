import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, expect, test } from '@playwright/test';
import { expectSeedBrief } from './support/expect-seed-brief.ts';
import { makePackage, makeProfile } from './support/packages.ts';

const OFF = '0'.charCodeAt(0); // the fuse wire in the executable is written in characters
const ON = '1'.charCodeAt(0);
const RELEASE_FUSES: ReadonlyArray<readonly [FuseV1Options, number]> = [
  [FuseV1Options.RunAsNode, OFF],
  [FuseV1Options.EnableCookieEncryption, ON],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, OFF],
  [FuseV1Options.EnableNodeCliInspectArguments, OFF],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, ON],
  [FuseV1Options.OnlyLoadAppFromAsar, ON],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, OFF],
];

/** The release cannot be started by Playwright (its inspection fuse is off), but Chromium's own port still works. */
async function readDevToolsAddress(app: ChildProcess): Promise<string> {
  const lines: string[] = [];
  if (app.stderr === null) throw new Error('the app was started without a pipe on stderr');
  for await (const line of createInterface({ input: app.stderr })) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) return address;
    lines.push(line);
  }
  throw new Error(`the app ended without opening its port:\n${lines.join('\n')}`);
}

test('the release build has its fuses set and opens the seed brief', async () => {
  const executable = path.join(
    await makePackage({ target: 'dir', isInspectable: false }),
    'linux-unpacked/briefmark',
  );
  const wire = await getCurrentFuseWire(executable);
  for (const [fuse, state] of RELEASE_FUSES) expect(wire[fuse], FuseV1Options[fuse]).toBe(state);

  const profile = await makeProfile();
  const app = spawn(executable, ['--remote-debugging-port=0', `--user-data-dir=${profile.folder}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...(process.getuid?.() === 0 ? { ELECTRON_DISABLE_SANDBOX: '1' } : {}) },
  });
  try {
    const browser = await chromium.connectOverCDP(await readDevToolsAddress(app));
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('the app has no browser context');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    await expectSeedBrief(page);
    await browser.close();
  } finally {
    if (app.exitCode === null) {
      app.kill();
      await once(app, 'exit');
    }
    await profile.remove();
  }
});
