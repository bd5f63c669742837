import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findViolations } from '../../build/check-boundaries.mjs';

const root = path.join(import.meta.dirname, '../..');
const PLANTED = path.join(root, 'core/planted-violation');

afterEach(() => rm(PLANTED, { recursive: true, force: true }));

async function plant(name: string, source: string): Promise<void> {
  await mkdir(PLANTED, { recursive: true });
  await writeFile(path.join(PLANTED, name), source);
}

describe('the dependency rules', () => {
  it('hold, and enough modules were read to say so', async () => {
    const { problems, moduleCount } = await findViolations();
    expect(problems).toEqual([]);
    expect(moduleCount).toBeGreaterThan(20);
  });

  it('catch a core file that imports Electron code', async () => {
    await plant('bad.ts', "import '../../electron/main/main.ts';\n");
    const { problems } = await findViolations();
    expect(problems).toContain('core-is-pure: core/planted-violation/bad.ts imports electron/main/main.ts');
  });

  it('catch a core file that imports Node', async () => {
    await plant('bad.ts', "import 'node:fs';\n");
    const { problems } = await findViolations();
    expect(problems).toContain('core-allow-list: core/planted-violation/bad.ts imports fs');
  });

  it('catch a core file that imports a package off the list', async () => {
    await plant('bad.ts', "import 'react';\n");
    const { problems } = await findViolations();
    expect(problems.filter((problem: string) => problem.startsWith('core-allow-list'))).toHaveLength(1);
  });
});
