import { z } from 'zod';
import { entityTypeIdSchema, labelIdSchema, relationTypeIdSchema } from './ids.ts';

const hexColour = z.string().regex(/^#[0-9a-f]{6}$/);
/** Ink for underlines, brackets and text; tint for the ground of a highlight. Tuned apart for each theme. */
const colourPairSchema = z.strictObject({ ink: hexColour, tint: hexColour });
export type ColourPair = Readonly<z.infer<typeof colourPairSchema>>;

export const labelSchema = z.strictObject({
  id: labelIdSchema,
  name: z.string().min(1).max(60),
  description: z.string().max(2000),
  light: colourPairSchema,
  dark: colourPairSchema,
  /** A single key that tags the selection, or `null`. */
  shortcut: z
    .string()
    .regex(/^[0-9a-z]$/)
    .nullable(),
  /** The type that a new entity gets when this label is used; `null` for labels that name no entity (judgment, gap). */
  entityType: entityTypeIdSchema.nullable(),
});
export type Label = Readonly<z.infer<typeof labelSchema>>;

export const entityTypeSchema = z.strictObject({ id: entityTypeIdSchema, name: z.string().min(1).max(60) });
export type EntityType = Readonly<z.infer<typeof entityTypeSchema>>;

export const relationTypeSchema = z.strictObject({
  id: relationTypeIdSchema,
  name: z.string().min(1).max(60),
  /** How it reads from the other end, e.g. `commands` / `is commanded by`; the same text when symmetric. */
  inverseName: z.string().min(1).max(60),
  isSymmetric: z.boolean(),
});
export type RelationType = Readonly<z.infer<typeof relationTypeSchema>>;

/** An ordered list of levels, least restrictive first. */
export const markingSchemeSchema = z.strictObject({
  id: z.string().min(1).max(60),
  name: z.string().min(1).max(60),
  levels: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(60),
        banner: z.string().min(1).max(60),
        portion: z.string().min(1).max(30),
      }),
    )
    .min(1)
    .max(20),
});
export type MarkingScheme = Readonly<z.infer<typeof markingSchemeSchema>>;

export const codebookSchema = z.strictObject({
  name: z.string().min(1).max(100),
  labels: z.array(labelSchema).min(1).max(100),
  entityTypes: z.array(entityTypeSchema).min(1).max(100),
  relationTypes: z.array(relationTypeSchema).max(100),
  /** Id of the likelihood yardstick in force: `icd203` or `phia`. */
  yardstick: z.string().min(1).max(60),
  markingSchemes: z.array(markingSchemeSchema).max(10),
});
export type Codebook = Readonly<z.infer<typeof codebookSchema>>;
