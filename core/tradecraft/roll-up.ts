import type { MarkingScheme } from '../model/codebook.ts';
import type { Marking } from '../model/marking.ts';
import { orderCountries, splitCountries, US_SCHEME } from './classification.ts';
import { getRestrictiveness } from './marking-words.ts';

/**
 * The banner that a set of portions would call for, one marking per scheme. A proposal for the user to confirm:
 * Briefmark applies none by itself. Levels of unknown schemes are left out.
 */
export function proposeBanner(
  portions: readonly Marking[],
  schemes: readonly MarkingScheme[] = [],
): readonly Marking[] {
  const schemeIds = [...new Set(portions.map(({ scheme }) => scheme))];
  return schemeIds.flatMap((schemeId) => {
    const own = portions.filter(({ scheme }) => scheme === schemeId);
    const highest = findHighest(own, schemes);
    if (highest === undefined) return [];
    const controls = schemeId === US_SCHEME.id ? rollUpUsControls(own) : rollUpControls(own);
    return [{ scheme: schemeId, level: highest.level, controls }];
  });
}

/** The most restrictive of markings that share a scheme. */
function findHighest(markings: readonly Marking[], schemes: readonly MarkingScheme[]): Marking | undefined {
  let highest: Marking | undefined;
  let highestRank = -1;
  for (const marking of markings) {
    const rank = getRestrictiveness(marking, schemes) ?? -1;
    if (rank <= highestRank) continue;
    highest = marking;
    highestRank = rank;
  }
  return highest;
}

function rollUpControls(portions: readonly Marking[]): string[] {
  return [...new Set(portions.flatMap(({ controls }) => controls))];
}

/**
 * Any NOFORN makes the whole NOFORN; REL TO lists intersect; an empty intersection, or a classified portion that
 * says nothing on release, is NOFORN.
 */
function rollUpUsControls(portions: readonly Marking[]): string[] {
  const others = rollUpControls(portions).filter(
    (control) => control !== 'NOFORN' && !/^(REL TO|RELIDO|DISPLAY ONLY|EYES ONLY)/.test(control),
  );
  const classified = portions.filter(({ level }) => level !== 'unclassified');
  if (portions.some(({ controls }) => controls.includes('NOFORN'))) return [...others, 'NOFORN'];
  if (classified.length === 0) return others;
  const common = intersectReleases(classified);
  return common.length < 2 ? [...others, 'NOFORN'] : [...others, `REL TO ${common.join(', ')}`];
}

function intersectReleases(portions: readonly Marking[]): readonly string[] {
  const lists = portions.map(({ controls }) =>
    splitCountries(controls.find((control) => control.startsWith('REL TO')) ?? ''),
  );
  const [first = [], ...rest] = lists;
  return orderCountries(first.filter((code) => rest.every((list) => list.includes(code))));
}
