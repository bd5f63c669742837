import { z } from 'zod';
import { briefEditSchema } from '../edits/edit.ts';
import { briefIdSchema } from '../model/ids.ts';

export const wordProposalSchema = z.strictObject({
  key: z.string(),
  kind: z.enum(['note', 'assessment', 'tags', 'status', 'new', 'deleted']),
  author: z.string(),
  quote: z.string(),
  before: z.string(),
  after: z.string(),
  edit: briefEditSchema,
});

export const wordReviewSchema = z.strictObject({
  fileName: z.string(),
  proposals: z.array(wordProposalSchema),
  notes: z.array(z.string()),
});
export type WordReviewSummary = z.infer<typeof wordReviewSchema>;

export const reviewContract = {
  /** Asks for a Word file that was exported from this brief, and says what a colleague changed in its comments. */
  'review:choose': {
    request: z.strictObject({ briefId: briefIdSchema }),
    response: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('cancelled') }),
      z.strictObject({ status: z.literal('read'), review: wordReviewSchema }),
    ]),
  },
} as const;
