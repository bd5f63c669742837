import { groupBy } from '#core/formats/group-by.ts';
import type { InterchangeBrief, InterchangeRelation } from '#core/interchange/interchange-document.ts';

export interface PlacedRelation {
  /** Index of the brief that asserts it. */
  readonly home: number;
  readonly relation: InterchangeRelation;
}

/** Each relation into the brief that asserts it; those without both ends are `undefined`, and are counted as lost. */
export function putIntoBriefs(
  placed: readonly (PlacedRelation | undefined)[],
  briefs: readonly InterchangeBrief[],
): { readonly briefs: readonly InterchangeBrief[]; readonly lost: number } {
  const found = placed.filter((each) => each !== undefined);
  const byHome = groupBy(found, ({ home }) => home);
  return {
    briefs: briefs.map((brief, index) => ({
      ...brief,
      relations: (byHome.get(index) ?? []).map(({ relation }) => relation),
    })),
    lost: placed.length - found.length,
  };
}
