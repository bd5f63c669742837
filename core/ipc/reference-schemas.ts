import { z } from 'zod';
import { annotationSchema } from '../model/annotation.ts';
import { annotationIdSchema, briefIdSchema, entityIdSchema, labelIdSchema } from '../model/ids.ts';
import { passageRefSchema, relationSchema } from '../model/relation.ts';

/** Briefs that the window holds itself, with edits that may still be on their way: main leaves them out. */
const exceptSchema = z.array(briefIdSchema).max(100_000);
const entityIdsSchema = z.array(entityIdSchema).min(1).max(10_000);

const passageWordsSchema = z.strictObject({
  briefId: briefIdSchema,
  annotationId: annotationIdSchema,
  label: labelIdSchema,
  text: z.string(),
});

/** Questions over all briefs, answered by the main process from its index; spread into the contract. */
export const referenceContract = {
  /** The marks of briefs that are not shown, for actions that reach over several. */
  'marks:read': {
    request: z.strictObject({ briefIds: z.array(briefIdSchema).min(1).max(500) }),
    response: z.strictObject({
      briefs: z.array(
        z.strictObject({
          briefId: briefIdSchema,
          revision: z.int().min(0),
          annotations: z.array(annotationSchema),
          relations: z.array(relationSchema),
        }),
      ),
    }),
  },
  /** By the entity ids that passages have: merges are followed by the window. */
  'mentions:count': {
    request: z.strictObject({ except: exceptSchema }),
    response: z.strictObject({ counts: z.record(z.string(), z.int().min(1)) }),
  },
  'mentions:find': {
    request: z.strictObject({
      entityIds: entityIdsSchema,
      except: exceptSchema,
      limit: z.int().min(1).max(10_000),
    }),
    response: z.strictObject({
      mentions: z.array(
        z.strictObject({
          ...passageWordsSchema.shape,
          entityId: entityIdSchema,
          prefix: z.string(),
          suffix: z.string(),
          isOrphan: z.boolean(),
        }),
      ),
      total: z.int().min(0),
      /** Every brief that names one of them. */
      briefIds: z.array(briefIdSchema),
    }),
  },
  'relations:find': {
    request: z.strictObject({
      query: z.discriminatedUnion('of', [
        z.strictObject({ of: z.literal('brief'), briefId: briefIdSchema }),
        z.strictObject({ of: z.literal('entities'), entityIds: entityIdsSchema }),
        z.strictObject({ of: z.literal('library') }),
      ]),
      except: exceptSchema,
      /** Passages whose words are wanted besides: ends of relations that the window holds itself. */
      also: z.array(passageRefSchema).max(100_000),
    }),
    response: z.strictObject({
      relations: z.array(z.strictObject({ briefId: briefIdSchema, relation: relationSchema })),
      passages: z.array(passageWordsSchema),
    }),
  },
  'passages:find': {
    request: z.strictObject({
      words: z.string().max(500),
      except: exceptSchema,
      limit: z.int().min(1).max(500),
    }),
    response: z.strictObject({ passages: z.array(passageWordsSchema) }),
  },
} as const;
