import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bringEntitiesOnce, readSeeds, type Seed } from '#electron/seeds/read-seeds.ts';
import { readShippedSeeds, SEED_NAMES, SEEDS_FOLDER } from '#test/support/read-seed.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefmark-seeds-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function copySeed(name = 'port-calls-multilingual'): Promise<string> {
  const copy = path.join(folder, name);
  await cp(path.join(SEEDS_FOLDER, name), copy, { recursive: true });
  return copy;
}

describe('readSeeds', () => {
  it('reads what ships, the brief of a first start first', async () => {
    const seeds = await readShippedSeeds();
    expect(seeds.map(({ brief }) => brief.id)).toEqual([...SEED_NAMES]);
    expect(seeds.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  });

  it('keeps the bytes as they lie in the folder, and proves them by their hash', async () => {
    await copySeed('alliance-confirms-troops');
    const bytes = await readFile(path.join(folder, 'alliance-confirms-troops', 'brief.md'));
    const seeds = await readSeeds(folder);
    expect(seeds.ok).toBe(true);
    const seed = seeds.ok ? seeds.value[0] : undefined;
    expect(Buffer.from(seed?.sourceBytes ?? []).equals(bytes)).toBe(true);
    expect(seed?.brief.source).toMatchObject({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      byteLength: bytes.byteLength,
      fileName: 'alliance-confirms-troops.md',
      encoding: 'utf-8',
      published: '2024-10-28',
    });
  });

  it('passes over files that lie beside the folders', async () => {
    await copySeed();
    await writeFile(path.join(folder, 'README.md'), 'Sample briefs.');
    const seeds = await readSeeds(folder);
    expect(seeds.ok && seeds.value.length).toBe(1);
  });

  it('says that the briefs are missing when the folder is', async () => {
    const seeds = await readSeeds(path.join(folder, 'nowhere'));
    expect(!seeds.ok && seeds.error.code).toBe('not-found');
  });

  it.each(['source.json', 'annotations.json', 'brief.md'])('says so when %s is missing', async (file) => {
    await rm(path.join(await copySeed(), file));
    const seeds = await readSeeds(folder);
    expect(!seeds.ok && seeds.error.code).toBe('not-found');
  });

  it.each([
    ['source.json is no JSON', 'source.json', '{'],
    ['source.json lacks fields', 'source.json', '{"formatVersion":1}'],
    ['annotations.json is of a later version', 'annotations.json', '{"formatVersion":2}'],
  ])('says that the brief is damaged when %s', async (_case, file, content) => {
    await writeFile(path.join(await copySeed(), file), content);
    const seeds = await readSeeds(folder);
    expect(!seeds.ok && seeds.error).toMatchObject({ code: 'invalid-input' });
  });

  it('hands on what the importer says of a file that it refuses', async () => {
    await writeFile(path.join(await copySeed(), 'brief.md'), '');
    const seeds = await readSeeds(folder);
    expect(!seeds.ok && seeds.error.code).toBe('file-empty');
  });
});

describe('bringEntitiesOnce', () => {
  it('leaves each entity with the first brief that names it, and loses none', async () => {
    const seeds = await readShippedSeeds();
    const before = seeds.flatMap(({ entities }) => entities.map(({ id }) => id));
    const after = bringEntitiesOnce(seeds).flatMap(({ entities }) => entities.map(({ id }) => id));
    expect(after).toEqual([...new Set(before)]);
    expect(after.length).toBeLessThan(before.length);
  });

  it('changes nothing else', async () => {
    const seeds = await readShippedSeeds();
    const strip = (list: readonly Seed[]) => list.map(({ entities: _entities, ...rest }) => rest);
    expect(strip(bringEntitiesOnce(seeds))).toEqual(strip(seeds));
  });
});
