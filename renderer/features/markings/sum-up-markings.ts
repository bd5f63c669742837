import type { Annotation } from '#core/model/annotation.ts';
import type { MarkingScheme } from '#core/model/codebook.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import type { Marking } from '#core/model/marking.ts';
import { getRestrictiveness } from '#core/tradecraft/marking-words.ts';
import { proposeBanner } from '#core/tradecraft/roll-up.ts';

/** One scheme's line of the banner. */
export interface MarkingSummary {
  readonly scheme: string;
  /** What the brief calls for as a whole: the brief's own marking or, when that is lower, its portions'. */
  readonly shown: Marking;
  /** The brief's own; `null` when it has none of this scheme. */
  readonly own: Marking | null;
  /** Portions above the brief's own marking; empty when the brief covers all of them. */
  readonly portionsAbove: readonly AnnotationId[];
}

/**
 * What stands at top and bottom of the brief, one line for each scheme in use. Rejected passages do not count.
 * Nothing is marked by this: it tells what the portions say and whether the brief keeps up with them.
 */
export function sumUpMarkings(
  own: readonly Marking[],
  annotations: readonly Annotation[],
  schemes: readonly MarkingScheme[],
): readonly MarkingSummary[] {
  const portions = annotations.filter(({ status, markings }) => status !== 'rejected' && markings.length > 0);
  const proposed = proposeBanner([...own, ...portions.flatMap(({ markings }) => markings)], schemes);
  const unknown = own.filter(({ scheme }) => !proposed.some((marking) => marking.scheme === scheme));
  return [...proposed, ...unknown].map((shown) => {
    const ownMarking = own.find(({ scheme }) => scheme === shown.scheme) ?? null;
    const above = portions.filter(({ markings }) =>
      markings.some((marking) => marking.scheme === shown.scheme && isAbove(marking, ownMarking, schemes)),
    );
    return {
      scheme: shown.scheme,
      shown: above.length === 0 && ownMarking !== null ? ownMarking : shown,
      own: ownMarking,
      portionsAbove: above.map(({ id }) => id),
    };
  });
}

/** Higher on the scheme, or as high with a control that the brief does not carry. */
function isAbove(portion: Marking, own: Marking | null, schemes: readonly MarkingScheme[]): boolean {
  if (own === null) return true;
  const rank = getRestrictiveness(portion, schemes) ?? -1;
  const ownRank = getRestrictiveness(own, schemes) ?? -1;
  if (rank !== ownRank) return rank > ownRank;
  return portion.controls.some((control) => !own.controls.includes(control));
}
