import type { MarkingScheme } from '../model/codebook.ts';
import type { Marking } from '../model/marking.ts';
import { getRestrictiveness, writeBanner } from '../tradecraft/marking-words.ts';
import type { ExportInput } from './format.ts';
import { groupBy } from './group-by.ts';

export interface BannerMarking {
  readonly marking: Marking;
  readonly words: string;
}

export interface Banner {
  /** One per scheme; empty when nothing is marked. */
  readonly markings: readonly BannerMarking[];
  /** Set when a passage outranks the brief's own marking, so that the reader knows where the words come from. */
  readonly explanation: string;
}

/**
 * What stands at the top and bottom of an exported page: the brief's own marking, or that of a passage that outranks
 * it on the same scheme, in the words that the user chose. Nothing is lowered, and no control is made up.
 */
export function chooseBanner({ brief, annotations, codebook }: ExportInput): Banner {
  const schemes = codebook.markingSchemes;
  const all = [...brief.markings, ...annotations.flatMap(({ markings }) => markings)];
  const chosen = listHighest(all, schemes);
  const own = brief.markings.map((marking) => writeBanner(marking, schemes));
  const isRaised = chosen.some((marking) => !brief.markings.includes(marking));
  return {
    markings: chosen.map((marking) => ({ marking, words: writeBanner(marking, schemes) })),
    explanation: isRaised ? explain(own) : '',
  };
}

/** Of each scheme the most restrictive, the first of equals; schemes are never compared with each other. */
export function listHighest(
  markings: readonly Marking[],
  schemes: readonly MarkingScheme[],
): readonly Marking[] {
  return [...groupBy(markings, ({ scheme }) => scheme).values()].flatMap(
    (own) => findFirstHighest(own, schemes) ?? [],
  );
}

function explain(own: readonly string[]): string {
  const rest = own.length === 0 ? 'carries no marking' : `is marked ${own.join(', ')}`;
  return `Highest marking of a passage; the brief itself ${rest}.`;
}

/** The brief's own marking comes first, so it wins over passages of equal rank. */
function findFirstHighest(
  markings: readonly Marking[],
  schemes: readonly MarkingScheme[],
): Marking | undefined {
  let highest = markings[0];
  for (const marking of markings) {
    const rank = getRestrictiveness(marking, schemes) ?? -1;
    if (highest === undefined || rank > (getRestrictiveness(highest, schemes) ?? -1)) highest = marking;
  }
  return highest;
}
