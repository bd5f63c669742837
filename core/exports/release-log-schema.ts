import { z } from 'zod';
import { annotationIdSchema } from '../model/ids.ts';

/** `ReleaseLog` where it crosses from one process to another. */
export const releaseLogSchema = z.strictObject({
  withheld: z.array(
    z.strictObject({ id: annotationIdSchema, quote: z.string(), markings: z.array(z.string()) }),
  ),
  repeatCount: z.int(),
  swallowedCount: z.int(),
  removedRelationCount: z.int(),
  removedEntities: z.array(z.string()),
});
