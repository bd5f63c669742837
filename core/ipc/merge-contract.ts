import { z } from 'zod';
import { briefEditSchema, libraryEditSchema } from '../edits/edit.ts';
import { briefSchema } from '../model/brief.ts';
import { briefIdSchema } from '../model/ids.ts';

const ticketSchema = z.string().min(1).max(100);

/** What taking a file in would do, in numbers and names. */
export const mergeSummarySchema = z.strictObject({
  ticket: ticketSchema,
  formatName: z.string(),
  briefs: z.array(
    z.strictObject({
      /** Two briefs of a file may bear one title. */
      key: z.string(),
      title: z.string(),
      isNew: z.boolean(),
      /** Passages that would be added. */
      added: z.int(),
      /** Passages that are there already and stay as they are. */
      known: z.int(),
      /** Passages whose place is not in the text. */
      unplaced: z.int(),
      relations: z.int(),
    }),
  ),
  newEntities: z.array(z.string()),
  knownEntityCount: z.int(),
  newLabels: z.array(z.string()),
  newRelationTypes: z.array(z.string()),
  notes: z.array(z.string()),
});
export type MergeSummary = z.infer<typeof mergeSummarySchema>;

const countsSchema = z.strictObject({ annotations: z.int(), drafts: z.int(), orphans: z.int() });

export const mergeContract = {
  /** Asks for files of an interchange format and says what taking them in would do. Nothing is written. */
  'merge:choose': {
    request: z.strictObject({}),
    response: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('cancelled') }),
      z.strictObject({ status: z.literal('planned'), summary: mergeSummarySchema }),
    ]),
  },
  /**
   * Adds the new briefs, with the labels and entities that they name, and gives back the rest as edits: the window does
   * them as one action of its own, which its Undo takes back.
   */
  'merge:apply': {
    request: z.strictObject({ ticket: ticketSchema }),
    response: z.strictObject({
      /** Written already. */
      done: z.strictObject({
        libraryRevision: z.int().min(0),
        edits: z.array(libraryEditSchema),
        briefs: z.array(z.strictObject({ brief: briefSchema, counts: countsSchema })),
      }),
      todo: z.strictObject({
        library: z.array(libraryEditSchema),
        briefs: z.array(z.strictObject({ briefId: briefIdSchema, edits: z.array(briefEditSchema).min(1) })),
      }),
    }),
  },
} as const;
export type AppliedMerge = z.infer<(typeof mergeContract)['merge:apply']['response']>;
