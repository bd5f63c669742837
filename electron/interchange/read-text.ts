import { isBoundary } from '#core/anchoring/offsets.ts';
import type { AppError } from '#core/app-error.ts';
import { type Assessment, assessmentSchema, NOT_STATED } from '#core/model/assessment.ts';
import type { Block, BriefText } from '#core/model/blocks.ts';
import type { Marking } from '#core/model/marking.ts';
import { readBanner } from '#core/tradecraft/read-marking.ts';
import type { InterchangeFile } from './reader.ts';

/** UTF-8, without a byte order mark; bytes that are none become U+FFFD. */
export function readUtf8({ bytes }: InterchangeFile): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** Half characters, which JSON can escape, are no text: offsets into them could not be said in any other unit. */
export function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}

/** The text of a file without structure: each line that is not empty is a paragraph. */
export function makeText(text: string): BriefText {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') blocks.push({ type: 'paragraph', start, end });
    start = end + 1;
  }
  return { text, blocks };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    // The engine's message differs from version to version; the caller says it in our own words.
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

/** What a foreign file says of an assessment, as far as it is one. */
export function readAssessment(stated: Readonly<Record<string, unknown>>): Assessment {
  const { confidence, likelihood, reliability, credibility } = assessmentSchema.shape;
  const pick = <Value>(
    schema: { safeParse(value: unknown): { success: boolean; data?: Value } },
    value: unknown,
  ) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : undefined;
  };
  return {
    confidence: pick(confidence, stated.confidence) ?? NOT_STATED.confidence,
    likelihood: pick(likelihood, stated.likelihood) ?? NOT_STATED.likelihood,
    reliability: pick(reliability, stated.reliability) ?? NOT_STATED.reliability,
    credibility: pick(credibility, stated.credibility) ?? NOT_STATED.credibility,
  };
}

/** Banners as markings; those of a scheme that only a codebook has are handed back as words, to stay readable. */
export function readMarkings(banners: readonly string[]): {
  readonly markings: readonly Marking[];
  readonly unknown: readonly string[];
} {
  const read = banners.map((banner) => ({ banner, marking: readBanner(banner) }));
  const markings = new Map(
    read.flatMap(({ marking }) => (marking ? [[marking.scheme, marking] as const] : [])),
  );
  return {
    markings: [...markings.values()].slice(0, 4),
    unknown: read.flatMap(({ banner, marking }) => (marking === undefined ? [banner] : [])),
  };
}

/** Spans in text order; those that touch the inside of another are not two pieces of one passage and are refused by the plan. */
export function sortSpans<Span extends { readonly start: number; readonly end: number }>(
  spans: readonly Span[],
): readonly Span[] {
  return spans.toSorted((left, right) => left.start - right.start);
}

export function isInText(text: string, start: number, end: number): boolean {
  return start >= 0 && start < end && end <= text.length && isBoundary(text, start) && isBoundary(text, end);
}

export function describeFault(reason: string): AppError {
  return { code: 'invalid-input', message: `Nothing was taken: ${reason}.` };
}
