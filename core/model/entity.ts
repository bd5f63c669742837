import { z } from 'zod';
import { entityIdSchema, entityTypeIdSchema } from './ids.ts';
import { isoTimeSchema } from './time.ts';

export const externalIdSchema = z.strictObject({
  source: z.string().min(1).max(100),
  id: z.string().min(1).max(500),
  url: z.string().max(2000),
});
export type ExternalId = Readonly<z.infer<typeof externalIdSchema>>;

/** A person, organization, place … of the whole library. Mentions point here by id. */
export const entitySchema = z.strictObject({
  id: entityIdSchema,
  type: entityTypeIdSchema,
  name: z.string().min(1).max(500),
  aliases: z.array(z.string().min(1).max(500)).max(200),
  externalIds: z.array(externalIdSchema).max(50),
  note: z.string().max(100_000),
  /** After a merge the absorbed entity stays as a redirect, so mentions need no rewriting and the merge can be undone. */
  mergedInto: entityIdSchema.nullable(),
  /** Similar names that a person has called somebody else: not asked about again. Absent in older libraries. */
  distinctFrom: z.array(entityIdSchema).max(500).default([]),
  author: z.string().max(200),
  created: isoTimeSchema,
  modified: isoTimeSchema,
});
export type Entity = Readonly<z.infer<typeof entitySchema>>;
