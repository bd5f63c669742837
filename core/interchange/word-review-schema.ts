import { z } from 'zod';

/** `WordReview` where it crosses from the process that reads Word files that others have edited. */
export const wordReviewFileSchema = z.strictObject({
  briefId: z.string(),
  comments: z
    .array(
      z.strictObject({
        annotationId: z.string().nullable(),
        part: z.int().min(0),
        repliesTo: z.string().nullable(),
        author: z.string().max(200),
        lines: z.array(z.string()),
        quote: z.strictObject({ exact: z.string(), prefix: z.string(), suffix: z.string() }).nullable(),
      }),
    )
    .max(100_000),
  exportedIds: z.array(z.string()).max(100_000),
});
