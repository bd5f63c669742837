import { z } from 'zod';
import { type BriefId, briefIdSchema } from '../model/ids.ts';

/** The text of a brief, the pages that it was read from, or both side by side. */
export const PAGE_LAYOUTS = ['text', 'split', 'pages'] as const;
export type PageLayoutChoice = (typeof PAGE_LAYOUTS)[number];

/** What was chosen for each brief; text alone is not written down. */
export const pageLayoutsSchema = z.record(briefIdSchema, z.enum(PAGE_LAYOUTS));
export type PageLayouts = Readonly<z.infer<typeof pageLayoutsSchema>>;

/** Choices so far back that nobody misses them. */
const MOST_REMEMBERED = 200;

/** The choices with one more, the newest last. */
export function rememberLayout(
  layouts: PageLayouts,
  briefId: BriefId,
  layout: PageLayoutChoice,
): PageLayouts {
  const others = Object.entries(layouts).filter(([id]) => id !== briefId);
  const all = layout === 'text' ? others : [...others, [briefId, layout] as const];
  return pageLayoutsSchema.parse(Object.fromEntries(all.slice(-MOST_REMEMBERED)));
}
