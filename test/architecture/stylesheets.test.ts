import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '#test/support/list-files.ts';

const root = path.join(import.meta.dirname, '../..');
const files = listFiles(path.join(root, 'renderer'));
const sources = files.filter((file) => /\.(tsx?|css)$/.test(file));

/** Names of stylesheets that some file of the window imports. */
function listImported(): ReadonlySet<string> {
  const imported = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/@?import\s+["'](\.[^"']+\.css)["']/g)].map(([, name = '']) =>
      path.resolve(path.dirname(file), name),
    ),
  );
  return new Set(imported);
}

describe('stylesheets', () => {
  it('are each imported: one that is forgotten is missed by no compiler', () => {
    const stylesheets = sources.filter((file) => file.endsWith('.css'));
    const imported = listImported();
    const forgotten = stylesheets.filter((file) => !imported.has(file) && !file.endsWith('ui/styles.css'));
    expect(stylesheets.length).toBeGreaterThan(20);
    expect(forgotten.map((file) => path.relative(root, file))).toEqual([]);
  });

  it('are there when they are imported', () => {
    const missing = [...listImported()].filter((file) => !files.includes(file));
    expect(missing.map((file) => path.relative(root, file))).toEqual([]);
  });
});
