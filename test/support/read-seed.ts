import path from 'node:path';
import type { ExportInput } from '#core/formats/format.ts';
import { gatherExport } from '#core/formats/gather-export.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { readSeeds, type Seed } from '#electron/seeds/read-seeds.ts';

export const SEEDS_FOLDER = path.join(import.meta.dirname, '..', '..', 'seeds');

export const SEED_NAMES = [
  'alliance-confirms-troops',
  'rail-traffic-tumangang',
  'procurement-due-diligence',
  'port-calls-multilingual',
] as const;
export type SeedName = (typeof SEED_NAMES)[number];

/** Every shipped seed, in the order of a new library. */
export async function readShippedSeeds(): Promise<readonly Seed[]> {
  const seeds = await readSeeds(SEEDS_FOLDER);
  if (!seeds.ok) throw new Error(seeds.error.message);
  return seeds.value;
}

export async function readSeed(name: SeedName): Promise<Seed> {
  const seed = (await readShippedSeeds()).find(({ brief }) => brief.id === name);
  if (seed === undefined) throw new Error(`no seed is called ${name}`);
  return seed;
}

/** A seed as a format gets it, with a fixed time and generator, so that goldens stay the same. */
export async function readSeedExport(name: SeedName): Promise<ExportInput> {
  const { brief, text, annotations, relations, entities } = await readSeed(name);
  return gatherExport({
    brief,
    text,
    state: {
      annotations: new Map(annotations.map((annotation) => [annotation.id, annotation])),
      relations: new Map(relations.map((relation) => [relation.id, relation])),
    },
    library: {
      codebook: INTELLIGENCE_CODEBOOK,
      entities: new Map(entities.map((entity) => [entity.id, entity])),
    },
    exportedAt: '2024-10-30T09:00:00.000Z',
    exportedBy: 'Sample analyst',
    generator: 'Briefmark 0.1.0',
  });
}
