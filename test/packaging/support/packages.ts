import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { projectRoot, run } from './run.ts';

interface PackagingOptions {
  readonly target: 'deb' | 'dir';
  /** Leaves the inspection fuse open, without which Playwright cannot start the app. */
  readonly isInspectable: boolean;
}

/** Packs the app as `npm run package` does, with quick compression; returns the folder with the results. */
export async function makePackage({ target, isInspectable }: PackagingOptions): Promise<string> {
  const folder = path.join(
    projectRoot,
    'out/packaging-test',
    `${target}-${isInspectable ? 'inspectable' : 'release'}`,
  );
  await rm(folder, { recursive: true, force: true });
  const options = ['--fast', `--only=${target}`, `--output=${path.relative(projectRoot, folder)}`];
  const env = { E2E_BUILD: isInspectable ? '1' : '' };
  await run(process.execPath, ['build/packaging/package.mjs', ...options], env);
  return folder;
}

export async function findDeb(folder: string): Promise<string> {
  const name = (await readdir(folder)).find((file) => file.endsWith('.deb'));
  if (name === undefined) throw new Error(`no .deb in ${folder}`);
  return path.join(folder, name);
}

/** A user data folder of its own for one start, and how to take it away. */
export async function makeProfile(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'briefmark-packaging-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The version that a package should carry here: the fallback Electron makes it a development build. */
export async function readExpectedVersion(): Promise<string> {
  const versionOf = z.object({ version: z.string() });
  const own = versionOf.parse(JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8')));
  const electron = path.join(projectRoot, 'node_modules/electron');
  const pinned = versionOf.parse(JSON.parse(await readFile(path.join(electron, 'package.json'), 'utf8')));
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(electron, 'dist');
  const used = (await readFile(path.join(dist, 'version'), 'utf8')).trim().replace(/^v/, '');
  return used === pinned.version ? own.version : `${own.version}-dev`;
}
