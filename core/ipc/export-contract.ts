import { z } from 'zod';
import { exportChoiceSchema } from '../exports/export-choice.ts';
import { releaseLogSchema } from '../exports/release-log-schema.ts';
import { briefIdSchema } from '../model/ids.ts';

export const formatInfoSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  extension: z.string(),
  mediaType: z.string(),
  description: z.string(),
  offsetUnit: z.string(),
  audience: z.enum(['people', 'machines']),
  holds: z.string(),
  leavesOut: z.string(),
  /** Whether a page size can be chosen. */
  hasPages: z.boolean(),
});
export type FormatInfo = z.infer<typeof formatInfoSchema>;

/** Which briefs and how: the same question for a look and for the file. */
export const exportRequestSchema = z.strictObject({
  briefIds: z.array(briefIdSchema).min(1).max(5000),
  choice: exportChoiceSchema,
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;

const outcomeShape = {
  losses: z.array(z.string()),
  warnings: z.array(z.string()),
  passageCount: z.int(),
  filteredCount: z.int(),
  log: releaseLogSchema.nullable(),
};

/** `first-part` answers at once also for a long brief; `whole` takes as long as the export, and knows what is lost. */
export const previewRequestSchema = exportRequestSchema.extend({ extent: z.enum(['first-part', 'whole']) });

/** Of the first brief that was asked for. `losses` is `null` while only the first part of it was looked at. */
export const exportPreviewSchema = z.strictObject({
  ...outcomeShape,
  losses: outcomeShape.losses.nullable(),
  text: z.string(),
});
export type ExportPreview = z.infer<typeof exportPreviewSchema>;

export const exportedBriefSchema = z.strictObject({ ...outcomeShape, title: z.string() });
export type ExportedBrief = z.infer<typeof exportedBriefSchema>;

export const exportOutcomeSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('cancelled') }),
  z.strictObject({
    status: z.literal('saved'),
    ticket: z.string().min(1).max(100),
    fileNames: z.array(z.string()).min(1),
    briefs: z.array(exportedBriefSchema).min(1),
  }),
]);
export type ExportOutcome = z.infer<typeof exportOutcomeSchema>;

const nothing = z.strictObject({});
const ticketSchema = z.string().min(1).max(100);

/** What the window may ask about exports. */
export const exportContract = {
  'export:formats': { request: nothing, response: z.strictObject({ formats: z.array(formatInfoSchema) }) },
  'export:preview': { request: previewRequestSchema, response: exportPreviewSchema },
  /** One brief is asked for a file name, several for a folder. */
  'export:save': { request: exportRequestSchema, response: exportOutcomeSchema },
  /** The release log of a saved export, into a file of its own: it quotes what the copy withholds. */
  'export:save-log': {
    request: z.strictObject({ ticket: ticketSchema }),
    response: z.strictObject({ isSaved: z.boolean() }),
  },
  'export:cancel': { request: nothing, response: nothing },
  'export:show-in-folder': { request: z.strictObject({ ticket: ticketSchema }), response: nothing },
} as const;
