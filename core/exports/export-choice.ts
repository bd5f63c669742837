import { z } from 'zod';
import { annotationStatusSchema } from '../model/annotation.ts';
import { confidenceSchema } from '../model/assessment.ts';
import { entityIdSchema, labelIdSchema } from '../model/ids.ts';
import { markingSchema } from '../model/marking.ts';

/** At most one clearance per scheme. A clearance has the fields of a marking: scheme, level and controls. */
const audienceSchema = z
  .array(markingSchema)
  .max(4)
  .refine(
    (audience) => new Set(audience.map(({ scheme }) => scheme)).size === audience.length,
    'One level per scheme.',
  );

export const exportFilterSchema = z.strictObject({
  labels: z.array(labelIdSchema).max(100).exactOptional(),
  entities: z.array(entityIdSchema).max(1000).exactOptional(),
  statuses: z.array(annotationStatusSchema).max(3).exactOptional(),
  confidences: z.array(confidenceSchema.nullable()).max(4).exactOptional(),
  audience: audienceSchema.exactOptional(),
});

export const pageSizeSchema = z.enum(['A4', 'Letter']);
export type PageSize = z.infer<typeof pageSizeSchema>;

/** Everything that a person decides about an export, apart from which briefs and where to. */
export const exportChoiceSchema = z.strictObject({
  formatId: z.string().min(1).max(60),
  filter: exportFilterSchema,
  /** Who a sanitised copy is for: what they may not read is taken out with its words. `null`: the brief as it is. */
  release: audienceSchema.nullable(),
  /** For formats with pages. */
  pageSize: pageSizeSchema,
  /** Whether a text beside the file says what the format could not hold. */
  withReport: z.boolean(),
});
export type ExportChoice = Readonly<z.infer<typeof exportChoiceSchema>>;

/** A choice that a person has named, to use it again. */
export const exportPresetSchema = z.strictObject({
  name: z.string().min(1).max(60),
  choice: exportChoiceSchema,
});
export type ExportPreset = Readonly<z.infer<typeof exportPresetSchema>>;

/** The whole brief, as it is. */
export function chooseEverything(formatId: string): ExportChoice {
  return { formatId, filter: {}, release: null, pageSize: 'A4', withReport: false };
}
