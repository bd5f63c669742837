import { z } from 'zod';
import { annotationSchema } from '../model/annotation.ts';
import { reliabilitySchema } from '../model/assessment.ts';
import { entitySchema } from '../model/entity.ts';
import { markingsSchema } from '../model/marking.ts';
import { relationSchema } from '../model/relation.ts';
import { isoTimeSchema } from '../model/time.ts';

const formatVersion = z.literal(1);

/** `seeds/<name>/source.json`: what the bytes of the brief cannot say. The folder's name is the brief's id. */
export const seedSourceSchema = z.strictObject({
  formatVersion,
  /** Order in the library; the first is the one that a first start opens. */
  position: z.int().min(1),
  title: z.string().min(1).max(500),
  /** Whether the facts come from a public report or are made up. `note` says so to the reader in words. */
  facts: z.enum(['public-report', 'invented']),
  origin: z.string().min(1).max(500),
  author: z.string().min(1).max(500),
  /** A date as precise as known, as in `SourceRecord`. */
  published: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  retrieved: isoTimeSchema,
  url: z.string().max(2000),
  reliability: reliabilitySchema,
  markings: markingsSchema,
  /** BCP 47. */
  language: z.string().min(2).max(35),
  tags: z.array(z.string().min(1).max(100)).max(100),
  note: z.string().min(1).max(2000),
});
export type SeedSource = Readonly<z.infer<typeof seedSourceSchema>>;

/**
 * `seeds/<name>/annotations.json`: the expected result of annotating the brief, in the records of the model.
 * Offsets are UTF-16 units into the canonical text that the importer makes of the brief. An entity that several
 * seeds mention stands in each with the same id and the same fields.
 */
export const seedAnnotationsSchema = z.strictObject({
  formatVersion,
  offsetUnit: z.literal('UTF-16 code units'),
  entities: z.array(entitySchema),
  annotations: z.array(annotationSchema).min(1),
  relations: z.array(relationSchema),
});
export type SeedAnnotations = Readonly<z.infer<typeof seedAnnotationsSchema>>;
