import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const names = z.record(z.string(), z.string()).optional();
const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ resolved: z.string().optional(), optionalDependencies: names }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

/** Node's way to find a package: in the nearest node_modules, then in each one above. */
function isLocked(name: string, location: string): boolean {
  if (packages[`${location === '' ? '' : `${location}/`}node_modules/${name}`] !== undefined) return true;
  if (location === '') return false;
  return isLocked(name, location.slice(0, Math.max(0, location.lastIndexOf('/node_modules/'))));
}

describe('package-lock.json', () => {
  // npm leaves out what its registry does not have, and `npm ci` then refuses the whole lockfile, on every machine.
  it('holds the optional packages of every platform', () => {
    const missing = Object.entries(packages).flatMap(([location, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(name, location)),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry, so that everybody installs from their own', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith('http'))).toEqual([]);
  });
});
