import { z } from 'zod';
import { releaseLogSchema } from '#core/exports/release-log-schema.ts';

const printedPageSchema = z.strictObject({
  header: z.string(),
  footer: z.string(),
  isTagged: z.boolean(),
  expected: z.strictObject({
    title: z.string(),
    blocks: z.array(z.string()),
    isComplete: z.boolean(),
    banner: z.array(z.string()),
    bookmarks: z.array(z.string()),
  }),
});

/** `MadeExport` where it crosses from the process that makes it. */
export const madeExportSchema = z.strictObject({
  title: z.string(),
  files: z
    .array(
      z.strictObject({
        suffix: z.string(),
        fixedName: z.string().exactOptional(),
        content: z.union([z.string(), z.instanceof(Uint8Array)]),
        printed: printedPageSchema.exactOptional(),
      }),
    )
    .min(1),
  losses: z.array(z.string()),
  warnings: z.array(z.string()),
  passageCount: z.int(),
  filteredCount: z.int(),
  log: releaseLogSchema.nullable(),
});

/** `ExportLook`, likewise. */
export const exportLookSchema = z.strictObject({
  losses: z.array(z.string()).nullable(),
  warnings: z.array(z.string()),
  passageCount: z.int(),
  filteredCount: z.int(),
  log: releaseLogSchema.nullable(),
  text: z.string(),
});
