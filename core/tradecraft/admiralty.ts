import type { Assessment, Credibility, Reliability } from '../model/assessment.ts';

export interface Grade<Code> {
  readonly code: Code;
  readonly name: string;
  readonly meaning: string;
  /** 5 is best, 1 is worst; `null` is "cannot be judged", which is no rank and sorts apart. */
  readonly rank: number | null;
}

/** Source reliability (STANAG 2511, AJP-2.1). Rated independently of what the source says. */
export const RELIABILITY_SCALE: readonly Grade<Reliability>[] = [
  { code: 'A', name: 'Completely reliable', meaning: 'Tried and trusted.', rank: 5 },
  { code: 'B', name: 'Usually reliable', meaning: 'Mostly right before; some doubt.', rank: 4 },
  { code: 'C', name: 'Fairly reliable', meaning: 'Used now and then; some trust.', rank: 3 },
  { code: 'D', name: 'Not usually reliable', meaning: 'Wrong more often than right.', rank: 2 },
  { code: 'E', name: 'Unreliable', meaning: 'Not worth trust.', rank: 1 },
  { code: 'F', name: 'Reliability cannot be judged', meaning: 'Not used before.', rank: null },
];

/** Information credibility (STANAG 2511, AJP-2.1). Rated independently of who says it. */
export const CREDIBILITY_SCALE: readonly Grade<Credibility>[] = [
  { code: 1, name: 'Confirmed by other sources', meaning: 'Independent sources agree.', rank: 5 },
  { code: 2, name: 'Probably true', meaning: 'Fits what is known; not confirmed.', rank: 4 },
  { code: 3, name: 'Possibly true', meaning: 'Neither supported nor contradicted much.', rank: 3 },
  { code: 4, name: 'Doubtful', meaning: 'Possible, but little speaks for it.', rank: 2 },
  { code: 5, name: 'Improbable', meaning: 'Contradicted by what is known.', rank: 1 },
  { code: 6, name: 'Truth cannot be judged', meaning: 'Nothing to compare it with.', rank: null },
];

export function getReliabilityName(code: Reliability): string {
  return RELIABILITY_SCALE.find((grade) => grade.code === code)?.name ?? code;
}

export function getCredibilityName(code: Credibility): string {
  return CREDIBILITY_SCALE.find((grade) => grade.code === code)?.name ?? String(code);
}

/** The grade that holds for a passage: its own reliability, or else that of the brief it stands in. */
export function getReliability(
  assessment: Assessment,
  brief: { readonly reliability: Reliability | null },
): Reliability | null {
  return assessment.reliability ?? brief.reliability;
}

/**
 * Letter then digit, `B2`; a half that is not stated is left out (`B`, `2`), and nothing stated is an empty text.
 * The two axes are never computed from each other.
 */
export function writeGrade(reliability: Reliability | null, credibility: Credibility | null): string {
  return `${reliability ?? ''}${credibility ?? ''}`;
}

/**
 * Best first, "cannot be judged" after every judged grade, "not stated" last: neither is the worst grade.
 * A comparator for `toSorted`.
 */
export function compareGrades(
  left: Reliability | Credibility | null,
  right: Reliability | Credibility | null,
): number {
  return sortKey(left) - sortKey(right);
}

function sortKey(code: Reliability | Credibility | null): number {
  if (code === null) return 7;
  const grade = [...RELIABILITY_SCALE, ...CREDIBILITY_SCALE].find((candidate) => candidate.code === code);
  return grade?.rank == null ? 6 : 5 - grade.rank;
}
