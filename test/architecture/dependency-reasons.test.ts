import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');

function readDocument(name: string): string {
  return readFileSync(path.join(root, name), 'utf8');
}

describe('the dependencies in ARCHITECTURE.md', () => {
  const text = readDocument('ARCHITECTURE.md');
  const manifest = JSON.parse(readDocument('package.json'));
  const installed = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const table = text.slice(text.indexOf('## Dependencies'));

  it('give a reason for every package that is installed', () => {
    expect(installed.filter((dependency) => !table.includes(`\`${dependency}\``))).toEqual([]);
  });

  it('name no package that is gone', () => {
    const rows = [...table.matchAll(/^\| (`.+`) \|/gm)].map(([, cell = '']) => cell);
    const named = rows.flatMap((cell) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, dependency = '']) => dependency),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((dependency) => !installed.includes(dependency))).toEqual([]);
  });
});
