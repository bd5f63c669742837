import type { MarkingScheme } from '../model/codebook.ts';
import type { Marking } from '../model/marking.ts';
import { NATO_SCHEME, US_SCHEME, writeUsBanner, writeUsPortion } from './classification.ts';
import { TLP_SCHEME } from './tlp.ts';

/** The schemes that Briefmark knows without a codebook. TLP and a classification are never compared with each other. */
export const MARKING_SCHEMES: readonly MarkingScheme[] = [TLP_SCHEME, US_SCHEME, NATO_SCHEME];

/** The codebook's own scheme first, then the known ones. */
export function findMarkingScheme(
  id: string,
  schemes: readonly MarkingScheme[] = [],
): MarkingScheme | undefined {
  return [...schemes, ...MARKING_SCHEMES].find((scheme) => scheme.id === id);
}

/** The words for the top and bottom of a page: `TLP:AMBER`, `SECRET//NOFORN`, `NATO RESTRICTED`. */
export function writeBanner(marking: Marking, schemes: readonly MarkingScheme[] = []): string {
  if (marking.scheme === US_SCHEME.id) return writeUsBanner(marking);
  return withControls(findLevel(marking, schemes)?.banner ?? marking.level, marking.controls);
}

/** The words before a portion, in brackets: `(TLP:AMBER)`, `(S//NF)`, `(NR)`. */
export function writePortion(marking: Marking, schemes: readonly MarkingScheme[] = []): string {
  if (marking.scheme === US_SCHEME.id) return `(${writeUsPortion(marking)})`;
  const level = findLevel(marking, schemes)?.portion ?? marking.level;
  return `(${withControls(level.replace(/^\((.*)\)$/, '$1'), marking.controls)})`;
}

/**
 * Position on the marking's own scheme, 0 is least restrictive; `null` when the scheme or level is unknown. Ranks of
 * two schemes are never compared.
 */
export function getRestrictiveness(marking: Marking, schemes: readonly MarkingScheme[] = []): number | null {
  const index = findMarkingScheme(marking.scheme, schemes)?.levels.findIndex(
    ({ id }) => id === marking.level,
  );
  return index === undefined || index === -1 ? null : index;
}

function findLevel(marking: Marking, schemes: readonly MarkingScheme[]) {
  return findMarkingScheme(marking.scheme, schemes)?.levels.find(({ id }) => id === marking.level);
}

function withControls(level: string, controls: readonly string[]): string {
  return controls.length === 0 ? level : `${level}//${controls.join('/')}`;
}
