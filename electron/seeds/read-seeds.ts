import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { AppFailure } from '#core/app-error.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { BriefText } from '#core/model/blocks.ts';
import { type Brief, briefSchema } from '#core/model/brief.ts';
import type { Entity } from '#core/model/entity.ts';
import type { EntityId } from '#core/model/ids.ts';
import type { Relation } from '#core/model/relation.ts';
import { err, ok, type Result } from '#core/result.ts';
import { type SeedSource, seedAnnotationsSchema, seedSourceSchema } from '#core/seeds/seed-schema.ts';
import { parseDocument } from '../importing/parse-document.ts';
import type { ParsedDocument } from '../importing/parsed-document.ts';

/** A sample brief as a library takes it in. */
export interface SeedDocument {
  readonly position: number;
  readonly brief: Brief;
  readonly text: BriefText;
  /** The file as it lies in the folder: what the library keeps as the original. */
  readonly sourceBytes: Uint8Array;
  /** With the dot. */
  readonly sourceExtension: string;
}

export interface Seed extends SeedDocument {
  /** Those that this brief mentions or relates. Several seeds may name the same one: same id, same fields. */
  readonly entities: readonly Entity[];
  readonly annotations: readonly Annotation[];
  readonly relations: readonly Relation[];
}

/**
 * Reads every sample brief in a folder such as `seeds/`, in the order in which they stand in a new library.
 * Sample briefs are the project's own, so they are parsed in this process and not in a utility process.
 * @param root absolute path; each folder in it is one seed
 * @returns `not-found` when the folder or one of its files is missing, `invalid-input` when a file does not parse
 */
export async function readSeeds(root: string): Promise<Result<readonly Seed[]>> {
  try {
    const entries = await readdir(root, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(root, name));
    const seeds = await Promise.all(folders.map(readSeed));
    return ok(seeds.toSorted((left, right) => left.position - right.position));
  } catch (thrown) {
    if (thrown instanceof AppFailure) return err(thrown.error);
    if (isFileSystemError(thrown)) return err(missing(root, thrown).error);
    throw thrown;
  }
}

/** The same seeds, each entity only with the first that names it: a library takes a new id once. */
export function bringEntitiesOnce(seeds: readonly Seed[]): readonly Seed[] {
  const known = new Set<EntityId>();
  return seeds.map((seed) => {
    const entities = seed.entities.filter(({ id }) => !known.has(id));
    for (const { id } of entities) known.add(id);
    return { ...seed, entities };
  });
}

async function readSeed(folder: string): Promise<Seed> {
  const document = await readSeedDocument(folder);
  const { entities, annotations, relations } = await readJson(
    path.join(folder, 'annotations.json'),
    seedAnnotationsSchema,
  );
  return { ...document, entities, annotations, relations };
}

/**
 * The brief and its text without the annotations: enough to write them anew.
 * @throws AppFailure, or the file system's error
 */
export async function readSeedDocument(folder: string): Promise<SeedDocument> {
  const name = path.basename(folder);
  const source = await readJson(path.join(folder, 'source.json'), seedSourceSchema);
  const file = (await readdir(folder)).find((entry) => entry.startsWith('brief.'));
  if (file === undefined) throw missing(path.join(folder, 'brief.md'), 'no such file');
  const bytes = await readFile(path.join(folder, file));
  // In a library the file is one of many, so it bears the seed's name there.
  const sourceExtension = path.extname(file);
  const fileName = `${name}${sourceExtension}`;
  const parsed = await parseDocument({ bytes, fileName });
  if (!parsed.ok) throw new AppFailure(parsed.error);
  const brief = buildBrief({ name, fileName, bytes, source, parsed: parsed.value });
  return { position: source.position, brief, text: parsed.value.text, sourceBytes: bytes, sourceExtension };
}

interface BriefParts {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly source: SeedSource;
  readonly parsed: ParsedDocument;
}

function buildBrief({ name, fileName, bytes, source, parsed }: BriefParts): Brief {
  const { title, reliability, markings, language, tags, note, retrieved } = source;
  return briefSchema.parse({
    id: name,
    title,
    source: {
      ...parsed.source,
      origin: source.origin,
      author: source.author,
      published: source.published,
      url: source.url,
      retrieved,
      fileName,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      byteLength: bytes.byteLength,
    },
    reliability,
    markings,
    language,
    tags,
    note,
    trashed: null,
    created: retrieved,
    modified: retrieved,
  });
}

async function readJson<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema>> {
  const text = await readFile(file, 'utf8');
  try {
    return schema.parse(JSON.parse(text));
  } catch (thrown) {
    const message = `The sample brief in “${path.dirname(file)}” is damaged. Reinstall Briefmark to get it back.`;
    throw new AppFailure({ code: 'invalid-input', message, details: { file } }, { cause: thrown });
  }
}

function missing(file: string, cause: unknown): AppFailure {
  const message = 'The sample briefs are missing. Reinstall Briefmark to get them back.';
  return new AppFailure({ code: 'not-found', message, details: { file, cause: String(cause) } }, { cause });
}

function isFileSystemError(thrown: unknown): boolean {
  return thrown instanceof Error && 'syscall' in thrown;
}
