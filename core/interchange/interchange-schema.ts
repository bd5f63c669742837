import { z } from 'zod';
import { annotationStatusSchema } from '../model/annotation.ts';
import { assessmentSchema } from '../model/assessment.ts';
import { briefTextSchema } from '../model/blocks.ts';
import { briefSchema, sourceRecordSchema } from '../model/brief.ts';
import { externalIdSchema } from '../model/entity.ts';
import { markingSchema } from '../model/marking.ts';

/** A place that is not in the text is said as −1: the plan counts it and leaves it out. */
const spanSchema = z.strictObject({ start: z.int().min(-1), end: z.int().min(-1) });

const passageSchema = z.strictObject({
  key: z.string(),
  spans: z.array(spanSchema),
  label: z.string(),
  entity: z.string().nullable(),
  assessment: assessmentSchema,
  markings: z.array(markingSchema),
  tags: z.array(z.string()),
  note: z.string(),
  status: annotationStatusSchema.nullable(),
  author: z.string(),
});

const endSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passage'), key: z.string() }),
  z.strictObject({ kind: z.literal('entity'), key: z.string() }),
]);

const relationSchema = z.strictObject({
  type: z.string(),
  from: endSchema,
  to: endSchema,
  assessment: assessmentSchema,
  note: z.string(),
  status: annotationStatusSchema.nullable(),
  support: z.array(z.string()),
  author: z.string(),
});

const entitySchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  type: z.string().nullable(),
  aliases: z.array(z.string()),
  externalIds: z.array(externalIdSchema),
  note: z.string(),
});

const { reliability, markings, language, tags, note } = briefSchema.shape;
const { origin, author, published, url, retrieved } = sourceRecordSchema.shape;
const recordSchema = z.strictObject({
  reliability,
  markings,
  language,
  tags,
  note,
  source: z.strictObject({ origin, author, published, url, retrieved: retrieved.nullable() }),
});

/** `InterchangeDocument` where it crosses from the process that reads files of other programs, which may be hostile. */
export const interchangeDocumentSchema = z.strictObject({
  formatId: z.string().max(60),
  briefs: z
    .array(
      z.strictObject({
        title: z.string(),
        record: recordSchema.nullable(),
        text: briefTextSchema,
        passages: z.array(passageSchema),
        relations: z.array(relationSchema),
      }),
    )
    .max(10_000),
  entities: z.array(entitySchema),
  notes: z.array(z.string()).max(10_000),
});
