import { z } from 'zod';

/**
 * A sensitivity marking as data that the user sets: Briefmark never decides or lowers one. `scheme` names the
 * ordered list it comes from (`tlp2`, `us`, `nato`, or the user's own), `level` an entry of it, `controls` the
 * dissemination controls of schemes that have them. TLP is a sharing label and lives beside a classification,
 * so a brief or passage holds at most one marking per scheme.
 */
export const markingSchema = z.strictObject({
  scheme: z.string().min(1).max(60),
  level: z.string().min(1).max(60),
  controls: z.array(z.string().min(1).max(120)).max(20),
});
export type Marking = Readonly<z.infer<typeof markingSchema>>;

export const markingsSchema = z
  .array(markingSchema)
  .max(4)
  .refine(
    (markings) => new Set(markings.map((marking) => marking.scheme)).size === markings.length,
    'One marking per scheme.',
  );
