import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findMissingPackages, installDebianPackages } from '#build/bootstrap/debian-packages.mjs';

// Stand-ins for Debian's programs, which write down how they were called: the real ones would change this machine.
let folder = '';
const calls = () => readFile(path.join(folder, 'calls'), 'utf8').catch(() => '');

async function stand(name: string, script: string): Promise<void> {
  const text = `#!/bin/sh\necho "${name} $*" >> "${folder}/calls"\n${script}\n`;
  await writeFile(path.join(folder, name), text, { mode: 0o755 });
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'debian-'));
  vi.stubEnv('PATH', folder);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await stand('apt-get', '');
  await stand(
    'apt-cache',
    'for last; do :; done; case "$last" in *t64) exit 0;; libnss3) exit 0;; *) exit 100;; esac',
  );
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const asUser = (id: number) => vi.spyOn(process, 'getuid').mockReturnValue(id);

describe('installDebianPackages', () => {
  it('does nothing when nothing is missing', async () => {
    await installDebianPackages([], 'showing a window');
    expect(await calls()).toBe('');
  });

  it('installs, as root, the name that this release of Debian knows', async () => {
    asUser(0);
    await installDebianPackages(['libcups2 | libcups2t64', 'libnss3'], 'showing a window');
    expect(await calls()).toMatch(/install -y --no-install-recommends libcups2t64 libnss3\n$/);
  });

  it('gives any other user the exact command', async () => {
    asUser(1000);
    await expect(
      installDebianPackages(['libcups2 | libcups2t64', 'libnss3'], 'showing a window'),
    ).rejects.toThrow(
      'packages for showing a window are missing; run: sudo apt-get install -y libcups2t64 libnss3',
    );
    expect(await calls()).not.toContain('install -y');
  });

  it('fetches new package lists when an installation fails, and tries once more', async () => {
    asUser(0);
    await stand(
      'apt-get',
      `case "$*" in *update*) touch "${folder}/updated";; *install*) test -e "${folder}/updated";; esac`,
    );
    vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`);
    await installDebianPackages(['libnss3'], 'showing a window');
    const steps = (await calls()).split('\n').filter((line) => /update|install/.test(line));
    expect(steps.map((line) => (line.includes('update') ? 'update' : 'install')).slice(-3)).toEqual([
      'install',
      'update',
      'install',
    ]);
  });

  it('passes on what apt-get says when it fails for good', async () => {
    asUser(0);
    await stand('apt-get', 'case "$*" in *install*) echo "E: Unable to fetch"; exit 100;; esac');
    await expect(installDebianPackages(['libnss3'], 'showing a window')).rejects.toThrow(
      'E: Unable to fetch',
    );
  });

  it('names the packages where there is no apt-get', async () => {
    await rm(path.join(folder, 'apt-get'));
    await expect(installDebianPackages(['libnss3'], 'showing a window')).rejects.toThrow(
      'packages for showing a window are missing; install what your system calls these: libnss3.',
    );
  });
});

describe('findMissingPackages', () => {
  it('counts a package as there only when dpkg says it is installed', async () => {
    await stand('dpkg-query', 'echo "xvfb installed"; echo "fonts-noto-cjk config-files"; exit 1');
    const missing = await findMissingPackages(['xvfb', 'fonts-noto-cjk', 'fonts-liberation']);
    expect(missing).toEqual(['fonts-noto-cjk', 'fonts-liberation']);
  });
});
