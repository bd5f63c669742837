import { z } from 'zod';

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

export const mergeContract = {
  /** Asks for files of an interchange format and says what taking them in would do. Nothing is written. */
  'merge:choose': {
    request: z.strictObject({}),
    response: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('cancelled') }),
      z.strictObject({ status: z.literal('planned'), summary: mergeSummarySchema }),
    ]),
  },
  /** Does it; the window is then loaded anew. */
  'merge:apply': {
    request: z.strictObject({ ticket: ticketSchema }),
    response: z.strictObject({ newBriefs: z.int(), passages: z.int() }),
  },
} as const;
