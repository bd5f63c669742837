import { z } from 'zod';
import type { BriefId } from '../model/ids.ts';
import { briefIdSchema } from '../model/ids.ts';
import type { BriefState } from '../model/library.ts';
import type { Marking } from '../model/marking.ts';

const countSchema = z.record(z.string(), z.int().min(0));

/** How often the parts of a codebook are used in a library, by id. What is not used is not listed. */
export const codebookUsageSchema = z.strictObject({
  /** Passages of each label. */
  labels: countSchema,
  /** The briefs in which a label is used: those to change when it is taken away. */
  labelBriefs: z.record(z.string(), z.array(briefIdSchema)),
  relationTypes: countSchema,
  /** Entities of each type. */
  entityTypes: countSchema,
  /** Marked passages and briefs by `describeLevel`. */
  levels: countSchema,
});
export type CodebookUsage = z.infer<typeof codebookUsageSchema>;

/** One level of one scheme, as a key. */
export function describeLevel({ scheme, level }: Pick<Marking, 'scheme' | 'level'>): string {
  return `${scheme}/${level}`;
}

/** Counts brief by brief, so that a large library need never be in memory at once. */
export class UsageCounter {
  readonly #usage: CodebookUsage = {
    labels: {},
    labelBriefs: {},
    relationTypes: {},
    entityTypes: {},
    levels: {},
  };

  countBrief(briefId: BriefId, { annotations, relations }: BriefState): void {
    const labels = new Set<string>();
    for (const { label, markings } of annotations.values()) {
      increase(this.#usage.labels, label);
      labels.add(label);
      this.countMarkings(markings);
    }
    for (const label of labels)
      this.#usage.labelBriefs[label] = [...(this.#usage.labelBriefs[label] ?? []), briefId];
    for (const { type } of relations.values()) increase(this.#usage.relationTypes, type);
  }

  countMarkings(markings: readonly Marking[]): void {
    for (const marking of markings) increase(this.#usage.levels, describeLevel(marking));
  }

  countEntityType(type: string): void {
    increase(this.#usage.entityTypes, type);
  }

  finish(): CodebookUsage {
    return this.#usage;
  }
}

function increase(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
