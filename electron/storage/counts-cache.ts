import { z } from 'zod';
import { type BriefId, briefIdSchema } from '#core/model/ids.ts';
import type { BriefCounts } from '#core/model/library.ts';
import { attempt } from './disk-failure.ts';
import { getBriefPaths, getLibraryPaths } from './library-layout.ts';
import { parseSealedJson, sealJson } from './sealed-json.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { writeFileAtomically } from './write-file.ts';

/** Counts of one brief, and the length of the history they were taken from: a history only grows. */
export interface CachedCounts extends BriefCounts {
  readonly historyBytes: number;
}

/** `counts.json`, without its seal. Derived: it may be deleted at any time. */
export const countsFileSchema = z.strictObject({
  formatVersion: z.int().min(1),
  briefs: z.array(
    z.strictObject({
      id: briefIdSchema,
      annotations: z.int().min(0),
      drafts: z.int().min(0),
      orphans: z.int().min(0),
      historyBytes: z.int().min(0),
    }),
  ),
});

/** What the last session left about the briefs. */
export interface StoredCounts {
  /** As far as the histories have not changed since. */
  readonly current: Map<BriefId, CachedCounts>;
  /** How long each history was at least. */
  readonly historyBytes: ReadonlyMap<BriefId, number>;
}

/** What the last session counted. */
export async function readCurrentCounts(
  environment: StorageEnvironment,
  briefIds: Iterable<BriefId>,
): Promise<StoredCounts> {
  const { fileSystem, folder } = environment;
  const cached = await attempt(async () => {
    const file = getLibraryPaths(folder).counts;
    if ((await fileSystem.getFileSize(file)) === undefined) return [];
    return countsFileSchema.parse(parseSealedJson(await fileSystem.readFile(file))).briefs;
  });
  const known = new Map((cached.ok ? cached.value : []).map(({ id, ...counts }) => [id, counts]));
  const current = new Map<BriefId, CachedCounts>();
  const ids = Array.from(briefIds).filter((id) => known.has(id));
  const sizes = await fileSystem.getFileSizes(ids.map((id) => getBriefPaths(folder, id).history));
  for (const [index, id] of ids.entries()) {
    const counts = known.get(id);
    if (counts && counts.historyBytes === sizes[index]) current.set(id, counts);
  }
  return { current, historyBytes: new Map(Array.from(known, ([id, counts]) => [id, counts.historyBytes])) };
}

export async function writeCounts(
  { fileSystem, folder, format }: StorageEnvironment,
  counts: ReadonlyMap<BriefId, CachedCounts>,
): Promise<void> {
  const briefs = Array.from(counts, ([id, cached]) => ({ id, ...cached }));
  const chunks = sealJson({ formatVersion: format.version, briefs });
  await writeFileAtomically(fileSystem, getLibraryPaths(folder).counts, chunks);
}
