import type { MarkingScheme } from '../model/codebook.ts';
import type { Marking } from '../model/marking.ts';
import { getRestrictiveness } from '../tradecraft/marking-words.ts';

/** Up to which level of one scheme the readers may see, and which dissemination controls they satisfy. */
export interface Clearance {
  readonly scheme: string;
  readonly level: string;
  readonly controls: readonly string[];
}

/** Who a copy is for: at most one clearance per scheme. Schemes are never compared with each other. */
export type Audience = readonly Clearance[];

/**
 * Whether an audience may see what carries this marking. In doubt, no: an unknown level, a scheme that the audience
 * says nothing about (above its lowest level) or a control that it does not name are all reasons to withhold.
 */
export function mayRead(
  audience: Audience,
  marking: Marking,
  schemes: readonly MarkingScheme[] = [],
): boolean {
  const rank = getRestrictiveness(marking, schemes);
  if (rank === null) return false;
  const clearance = audience.find(({ scheme }) => scheme === marking.scheme);
  const limit = clearance === undefined ? 0 : getRestrictiveness({ ...clearance, controls: [] }, schemes);
  if (limit === null || rank > limit) return false;
  return marking.controls.every((control) => clearance?.controls.includes(control) ?? false);
}

/** The markings that keep something from an audience. */
export function findObstacles(
  audience: Audience,
  markings: readonly Marking[],
  schemes: readonly MarkingScheme[] = [],
): readonly Marking[] {
  return markings.filter((marking) => !mayRead(audience, marking, schemes));
}
