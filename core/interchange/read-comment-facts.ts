import { type AnnotationStatus, annotationStatusSchema } from '../model/annotation.ts';
import {
  type Assessment,
  CONFIDENCE_LEVELS,
  type Confidence,
  type Credibility,
  credibilitySchema,
  type Reliability,
  reliabilitySchema,
} from '../model/assessment.ts';
import { getConfidenceName } from '../tradecraft/confidence.ts';

/** What a comment of an exported Word file states, as words; a fact that has no line of its own is missing. */
export interface CommentFacts {
  readonly stated: ReadonlyMap<FactName, string>;
  readonly note: string;
}

const FACT_NAMES = ['Confidence', 'Likelihood', 'Grade', 'Marking', 'Status', 'Tags'] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** First the number and title, then facts in lines of their own, then the note: as the export writes a comment. */
export function readCommentFacts([, ...rest]: readonly string[]): CommentFacts {
  const stated = new Map<FactName, string>();
  let index = 0;
  for (; index < rest.length; index += 1) {
    const line = (rest[index] ?? '').trim();
    const name = FACT_NAMES.find((candidate) => line.startsWith(`${candidate}: `));
    if (name === undefined) break;
    stated.set(name, line.slice(name.length + 2).trim());
  }
  return { stated, note: rest.slice(index).join('\n') };
}

/** `Moderate`, in any case. */
export function readConfidence(words: string): Confidence | undefined {
  const folded = words.toLowerCase();
  return CONFIDENCE_LEVELS.find((level) => getConfidenceName(level).toLowerCase() === folded);
}

export function readStatus(words: string): AnnotationStatus | undefined {
  return annotationStatusSchema.safeParse(words.toLowerCase()).data;
}

/**
 * `B2`, `B` or `2`. The comment shows the brief's reliability where the passage sets none, so a letter that says the
 * same as `shown` leaves the passage's own as it is.
 */
export function readGrade(
  words: string,
  { own, shown }: { readonly own: Assessment; readonly shown: Reliability | null },
): { readonly reliability: Reliability | null; readonly credibility: Credibility | null } | undefined {
  const [, letter, digit] = /^([A-F])?\s*([1-6])?$/i.exec(words) ?? [];
  if (letter === undefined && digit === undefined) return undefined;
  const reliability = reliabilitySchema.safeParse(letter?.toUpperCase()).data ?? null;
  const credibility = credibilitySchema.safeParse(Number(digit)).data ?? null;
  return { reliability: reliability === shown ? own.reliability : reliability, credibility };
}
