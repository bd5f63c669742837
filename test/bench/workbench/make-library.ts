import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Annotation } from '#core/model/annotation.ts';
import type { BriefText } from '#core/model/blocks.ts';
import type { Entity } from '#core/model/entity.ts';
import { groupIdSchema } from '#core/model/ids.ts';
import { openLibrary } from '#electron/storage/open-library.ts';
import { aBrief, anEntity } from '#test/support/builders.ts';
import { createRandom, makeAnnotations, makeLongText } from '../reader/make-brief.ts';

export const SHORT = 'A short one';
export const LARGE = 'One megabyte';
export const HUGE = 'Ten megabytes';
/** A tag on one passage in ten: what the bulk change is made to. */
export const BULK_TAG = 'onetenth';

const COUNT = 10_000;
const ENTITIES = 300;

export interface BenchBrief {
  readonly text: BriefText;
  readonly annotations: readonly Annotation[];
}

/** Briefs of 1 MB and of 10 MB with 10,000 passages each, up to six deep, half of them naming one of 300 entities. */
export async function makeBenchLibrary(dataFolder: string): Promise<{ readonly large: BenchBrief }> {
  const opened = await openLibrary({
    folder: path.join(dataFolder, 'library'),
    now: () => new Date(),
    newId: randomUUID,
    author: () => 'bench',
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const library = opened.value;
  const add = async (id: string, title: string, { text, annotations }: BenchBrief) => {
    const added = await library.addBrief({
      brief: aBrief({ id, title }),
      text,
      sourceBytes: new TextEncoder().encode(text.text),
      sourceExtension: '.txt',
      annotations,
    });
    if (!added.ok) throw new Error(added.error.message);
  };
  const saved = await library.apply({
    groupId: groupIdSchema.parse(randomUUID()),
    cause: 'do',
    label: 'Add entities',
    parts: [
      {
        scope: 'library',
        baseRevision: 0,
        edits: makeEntities().map((entity) => ({ kind: 'entity/create', entity })),
      },
    ],
  });
  if (!saved.ok) throw new Error(saved.error.message);
  await add('short', SHORT, makeBrief({ paragraphs: 20, length: 8000, count: 40, seed: 3 }));
  const large = makeBrief({ paragraphs: 2000, length: 1_000_000, count: COUNT, seed: 20_241_028 });
  await add('large', LARGE, large);
  await add('huge', HUGE, makeBrief({ paragraphs: 20_000, length: 10_000_000, count: COUNT, seed: 5 }));
  await library.close();
  return { large };
}

function makeEntities(): readonly Entity[] {
  return Array.from({ length: ENTITIES }, (_, index) =>
    anEntity({
      id: `entity-${index}`,
      type: 'organization',
      name: `Trading house number ${index}`,
      aliases: [`House ${index}`],
    }),
  );
}

interface BriefSize {
  readonly paragraphs: number;
  readonly length: number;
  readonly count: number;
  readonly seed: number;
}

function makeBrief({ paragraphs, length, count, seed }: BriefSize): BenchBrief {
  const random = createRandom(seed);
  const text = makeLongText(paragraphs, length, random);
  const annotations = makeAnnotations(text.text, { count, depth: 6, random }).map((annotation, index) => ({
    ...annotation,
    entityId: index % 2 === 0 ? (ENTITY_IDS[index % ENTITIES] ?? null) : null,
    tags: index % 10 === 0 ? [BULK_TAG] : [],
  }));
  return { text, annotations };
}

const ENTITY_IDS = makeEntities().map(({ id }) => id);
