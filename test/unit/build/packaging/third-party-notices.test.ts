import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectThirdPartyNotices, listShippedPackages } from '#build/packaging/third-party-notices.mjs';

describe('listShippedPackages', () => {
  it('keeps what the app depends on, by name, and drops tools and the project itself', () => {
    const packages = {
      '': { version: '0.1.0' },
      'node_modules/zod': { version: '4.6.7', license: 'MIT' },
      'node_modules/a/node_modules/@scope/b': { version: '1.0.0' },
      'node_modules/vitest': { version: '4.1.12', license: 'MIT', dev: true },
      'node_modules/fsevents': { version: '2.3.3', license: 'MIT', optional: true },
    };
    expect(listShippedPackages(packages)).toEqual([
      { location: 'node_modules/a/node_modules/@scope/b', title: '@scope/b 1.0.0 (licence not stated)' },
      { location: 'node_modules/zod', title: 'zod 4.6.7 (MIT)' },
    ]);
  });
});

describe('collectThirdPartyNotices', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'notices-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  it('holds the licence text of each package, and says where there is none', async () => {
    const packages = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } };
    await writeFile(path.join(root, 'package-lock.json'), JSON.stringify({ packages }));
    await mkdir(path.join(root, 'node_modules/a'), { recursive: true });
    await mkdir(path.join(root, 'node_modules/b'), { recursive: true });
    await writeFile(path.join(root, 'node_modules/a/LICENSE.md'), 'Permission is granted to all.');
    await writeFile(path.join(root, 'node_modules/b/license-checker.js'), 'not a licence');
    await writeFile(path.join(root, 'node_modules/b/readme.md'), 'nothing');
    const text = await collectThirdPartyNotices(root);
    expect(text).toMatch(/a 1\.0\.0.*Permission is granted to all\..*b 2\.0\.0.*carries no licence text/s);
    expect(text).not.toContain('not a licence');
  });
});
