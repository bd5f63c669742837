import { z } from 'zod';
import { annotationStatusSchema } from './annotation.ts';
import { assessmentSchema } from './assessment.ts';
import {
  annotationIdSchema,
  briefIdSchema,
  entityIdSchema,
  relationIdSchema,
  relationTypeIdSchema,
} from './ids.ts';
import { isoTimeSchema } from './time.ts';

export const passageRefSchema = z.strictObject({ briefId: briefIdSchema, annotationId: annotationIdSchema });
export type PassageRef = Readonly<z.infer<typeof passageRefSchema>>;

export const relationEndSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('entity'), entityId: entityIdSchema }),
  z.strictObject({ kind: z.literal('passage'), briefId: briefIdSchema, annotationId: annotationIdSchema }),
]);
export type RelationEnd = Readonly<z.infer<typeof relationEndSchema>>;

/**
 * Typed and directed, with an assessment of its own. A relation lives in the brief in which it was asserted; its
 * ends may lie in other briefs (`corroborates`, `contradicts`).
 */
export const relationSchema = z.strictObject({
  id: relationIdSchema,
  type: relationTypeIdSchema,
  from: relationEndSchema,
  to: relationEndSchema,
  assessment: assessmentSchema,
  /** Passages that support the relation. */
  passages: z.array(passageRefSchema).max(200),
  note: z.string().max(100_000),
  status: annotationStatusSchema,
  author: z.string().max(200),
  created: isoTimeSchema,
  modified: isoTimeSchema,
});
export type Relation = Readonly<z.infer<typeof relationSchema>>;
