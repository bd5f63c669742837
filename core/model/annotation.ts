import { z } from 'zod';
import { assessmentSchema } from './assessment.ts';
import { annotationIdSchema, entityIdSchema, labelIdSchema } from './ids.ts';
import { markingsSchema } from './marking.ts';
import { isoTimeSchema } from './time.ts';

/** W3C Web Annotation TextQuoteSelector (4.2.4): the words themselves and up to 32 UTF-16 units on either side. */
export const quoteSchema = z.strictObject({
  exact: z.string().min(1),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
});
export type Quote = Readonly<z.infer<typeof quoteSchema>>;

/** One stretch of text, `[start, end)` in UTF-16 units, with the quote that proves it. Never empty. */
export const spanSchema = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1), quote: quoteSchema })
  .refine(({ start, end }) => start < end, 'A span holds at least one character.');
export type Span = Readonly<z.infer<typeof spanSchema>>;

/** One or more spans, ascending and apart: a discontinuous passage has several. */
export const spansSchema = z
  .array(spanSchema)
  .min(1)
  .max(200)
  .refine(
    (spans) => spans.every((span, index) => index === 0 || span.start >= (spans[index - 1]?.end ?? 0)),
    'Spans must be ascending and apart.',
  );

export const annotationStatusSchema = z.enum(['draft', 'accepted', 'rejected']);
export type AnnotationStatus = z.infer<typeof annotationStatusSchema>;

export const annotationOriginSchema = z.enum(['human', 'rule', 'model', 'import']);
export type AnnotationOrigin = z.infer<typeof annotationOriginSchema>;

/**
 * `orphan`: the text has changed and the passage could not be placed with certainty. Its spans are where it last
 * stood. It stays in every list and export until a person decides.
 */
export const placementSchema = z.enum(['placed', 'orphan']);

const placeSchema = z
  .array(
    z.strictObject({ start: z.int().min(0), end: z.int().min(1) }).refine(({ start, end }) => start < end),
  )
  .min(1)
  .max(200);

/**
 * Where a passage may stand in a corrected reissue of its brief: one place per candidate, one range per span, the best
 * first, UTF-16 offsets into the corrected text. Waits for a person; the passage is an orphan until then. Ranges only:
 * words are read from the text, so that nothing which is withheld from it can stay behind here.
 */
export const proposalSchema = z.strictObject({
  outcome: z.enum(['moved', 'changed', 'ambiguous', 'lost']),
  places: z.array(placeSchema).max(20),
});
export type Proposal = Readonly<z.infer<typeof proposalSchema>>;

export const annotationSchema = z.strictObject({
  id: annotationIdSchema,
  spans: spansSchema,
  placement: placementSchema,
  /** `null` or absent when nothing waits for a decision. */
  proposal: proposalSchema.nullable().optional(),
  label: labelIdSchema,
  entityId: entityIdSchema.nullable(),
  assessment: assessmentSchema,
  markings: markingsSchema,
  tags: z.array(z.string().min(1).max(100)).max(100),
  /** Plain text or Markdown source; shown as text. */
  note: z.string().max(100_000),
  status: annotationStatusSchema,
  origin: annotationOriginSchema,
  author: z.string().max(200),
  created: isoTimeSchema,
  modified: isoTimeSchema,
});
export type Annotation = Readonly<z.infer<typeof annotationSchema>>;
