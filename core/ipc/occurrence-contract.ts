import { z } from 'zod';
import { spanSchema } from '../model/annotation.ts';
import { briefIdSchema, labelIdSchema } from '../model/ids.ts';

/** Words in briefs that the window does not hold; spread into the contract. */
export const occurrenceContract = {
  /** A few briefs at a time, so that the window can show how far it is, and stop. */
  'occurrences:find': {
    request: z.strictObject({
      briefIds: z.array(briefIdSchema).min(1).max(50),
      names: z.array(z.string().min(1).max(2000)).min(1).max(1000),
      options: z.strictObject({ matchesCase: z.boolean(), wholeWords: z.boolean() }),
    }),
    response: z.strictObject({
      briefs: z.array(
        z.strictObject({
          briefId: briefIdSchema,
          occurrences: z.array(z.strictObject({ span: spanSchema, labels: z.array(labelIdSchema) })),
        }),
      ),
      /** Briefs whose text or marks cannot be read. */
      unreadable: z.array(briefIdSchema),
    }),
  },
} as const;
