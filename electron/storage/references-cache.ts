import { z } from 'zod';
import { type BriefId, briefIdSchema } from '#core/model/ids.ts';
import { type BriefReferences, briefReferencesSchema } from './brief-references.ts';
import { attempt } from './disk-failure.ts';
import { getLibraryPaths } from './library-layout.ts';
import { parseSealedJson, sealJson } from './sealed-json.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { writeFileAtomically } from './write-file.ts';

/** References of one brief, and the length of the history they were taken from: a history only grows. */
export interface CachedReferences {
  readonly historyBytes: number;
  readonly references: BriefReferences;
}

/** `references.json`, without its seal. Derived: it may be deleted at any time. */
const referencesFileSchema = z.strictObject({
  formatVersion: z.int().min(1),
  briefs: z.array(
    z.strictObject({
      id: briefIdSchema,
      historyBytes: z.int().min(0),
      ...briefReferencesSchema.shape,
    }),
  ),
});

/** What earlier sessions found; empty when the file is missing or damaged. Whether it is current is for the caller. */
export async function readReferences({
  fileSystem,
  folder,
}: StorageEnvironment): Promise<Map<BriefId, CachedReferences>> {
  const file = getLibraryPaths(folder).references;
  const cached = await attempt(async () => {
    if ((await fileSystem.getFileSize(file)) === undefined) return [];
    return referencesFileSchema.parse(parseSealedJson(await fileSystem.readFile(file))).briefs;
  });
  return new Map(
    (cached.ok ? cached.value : []).map(({ id, historyBytes, ...references }) => [
      id,
      { historyBytes, references },
    ]),
  );
}

/** @throws AppFailure `disk-…` */
export async function writeReferences(
  { fileSystem, folder, format }: StorageEnvironment,
  cached: ReadonlyMap<BriefId, CachedReferences>,
): Promise<void> {
  const briefs = Array.from(cached, ([id, { historyBytes, references }]) => ({
    id,
    historyBytes,
    ...references,
  }));
  const chunks = sealJson({ formatVersion: format.version, briefs });
  await writeFileAtomically(fileSystem, getLibraryPaths(folder).references, chunks);
}
