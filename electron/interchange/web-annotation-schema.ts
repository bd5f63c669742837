import { z } from 'zod';

/** W3C Web Annotation Data Model (2017), as far as it is read: what else a file says is passed over. */
const selectorSchema = z.object({
  type: z.string(),
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
  exact: z.string().optional(),
});
export type Selector = z.infer<typeof selectorSchema>;
const targetSchema = z.object({
  source: z.string().optional(),
  selector: z.union([selectorSchema, z.array(selectorSchema)]).optional(),
});
export type Target = z.infer<typeof targetSchema>;
const bodySchema = z.object({
  purpose: z.string().optional(),
  value: z.string().optional(),
  source: z.string().optional(),
});
export type Body = z.infer<typeof bodySchema>;
const itemSchema = z.looseObject({
  id: z.string(),
  motivation: z.union([z.string(), z.array(z.string())]).optional(),
  creator: z.object({ name: z.string().optional() }).optional(),
  body: z.union([bodySchema, z.string(), z.array(z.union([bodySchema, z.string()]))]).optional(),
  target: z.union([z.string(), targetSchema, z.array(z.union([z.string(), targetSchema]))]),
});
export type Item = z.infer<typeof itemSchema>;
const pageSchema = z.object({ items: z.array(itemSchema).max(200_000) });
export const fileSchema = z.union([
  z.object({ label: z.string().optional(), first: pageSchema }),
  z.object({ label: z.string().optional(), items: pageSchema.shape.items }),
  z.array(itemSchema),
  // 5.1: an empty collection has no page
  z
    .object({ type: z.literal('AnnotationCollection'), label: z.string().optional() })
    .transform(({ label }) => ({ label, items: [] })),
]);
