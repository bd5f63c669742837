import { z } from 'zod';
import { annotationSchema } from '../../model/annotation.ts';
import { briefTextSchema } from '../../model/blocks.ts';
import { briefSchema } from '../../model/brief.ts';
import { codebookSchema } from '../../model/codebook.ts';
import { entitySchema } from '../../model/entity.ts';
import { relationSchema } from '../../model/relation.ts';
import { isoTimeSchema } from '../../model/time.ts';

export const BRIEFMARK_FORMAT = 'briefmark-brief';
/** Raised when a reader of the old version could misread a new file; adding optional members is no reason. */
export const BRIEFMARK_VERSION = 1;

/** What every version says of itself, read first so that a newer file is refused by name and not by its details. */
export const briefmarkHeaderSchema = z.object({
  format: z.literal(BRIEFMARK_FORMAT),
  version: z.int().min(1),
});

/** One brief, complete: the interchange form of everything that the library holds about it. */
export const briefmarkDocumentSchema = z.strictObject({
  format: z.literal(BRIEFMARK_FORMAT),
  version: z.literal(BRIEFMARK_VERSION),
  /** How every `start` and `end` in this file counts, from 0, end exclusive. */
  offsetUnit: z.literal('utf-16-code-unit'),
  generator: z.string(),
  exportedAt: isoTimeSchema,
  exportedBy: z.string(),
  brief: briefSchema,
  text: briefTextSchema,
  annotations: z.array(annotationSchema),
  relations: z.array(relationSchema),
  entities: z.array(entitySchema),
  codebook: codebookSchema,
});
export type BriefmarkDocument = Readonly<z.infer<typeof briefmarkDocumentSchema>>;
