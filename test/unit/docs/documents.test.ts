import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..', '..');
const DOCUMENTS = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'];

function readDocument(name: string): string {
  return readFileSync(path.join(root, name), 'utf8');
}

/** Paths in backticks that begin with a folder of the project; `<name>` and `*` stand for many. */
function findNamedPaths(text: string): readonly string[] {
  const named = text.matchAll(/`((?:core|electron|renderer|seeds|test|build)\/[^`\s<>*…]*)`/g);
  return [...named].map(([, file = '']) => file);
}

/** As GitHub makes an anchor of a heading. */
function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');
}

describe.each(DOCUMENTS)('%s', (name) => {
  const text = readDocument(name);

  it('names only files and folders that are there', () => {
    const missing = findNamedPaths(text).filter((file) => !existsSync(path.join(root, file)));
    expect(missing).toEqual([]);
  });

  it('links only to headings that it has', () => {
    const anchors = new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => toAnchor(heading)));
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !anchors.has(target))).toEqual([]);
  });

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(readDocument('package.json'));
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  const text = readDocument('ARCHITECTURE.md');
  const manifest = JSON.parse(readDocument('package.json'));
  const installed = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const table = text.slice(text.indexOf('## Dependencies'));

  it('gives a reason for every dependency', () => {
    expect(installed.filter((dependency) => !table.includes(`\`${dependency}\``))).toEqual([]);
  });

  it('names no dependency that is gone', () => {
    const rows = [...table.matchAll(/^\| (`.+`) \|/gm)].map(([, cell = '']) => cell);
    const named = rows.flatMap((cell) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, dependency = '']) => dependency),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((dependency) => !installed.includes(dependency))).toEqual([]);
  });
});
