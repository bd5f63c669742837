import { z } from 'zod';

/**
 * Analytic confidence: how good the basis of a judgment is (ICD 203 D.6.e(2)). It says nothing about how likely
 * the event is; `null` means "not stated", which is not "low".
 */
export const CONFIDENCE_LEVELS = ['low', 'moderate', 'high'] as const;
export const confidenceSchema = z.enum(CONFIDENCE_LEVELS);
export type Confidence = z.infer<typeof confidenceSchema>;

/** Admiralty code, source axis (STANAG 2511). F is "cannot be judged", not the worst grade. */
export const RELIABILITY_GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const reliabilitySchema = z.enum(RELIABILITY_GRADES);
export type Reliability = z.infer<typeof reliabilitySchema>;

/** Admiralty code, information axis (STANAG 2511). 6 is "cannot be judged", not the worst grade. */
export const CREDIBILITY_GRADES = [1, 2, 3, 4, 5, 6] as const;
export const credibilitySchema = z.literal(CREDIBILITY_GRADES);
export type Credibility = z.infer<typeof credibilitySchema>;

/**
 * A term of a named yardstick. The yardstick's id is stored with the term because the same word has another
 * range on another scale (ICD 203 "unlikely" 20–45 %, PHIA "Unlikely" 25–35 %).
 */
export const likelihoodSchema = z.strictObject({
  yardstick: z.string().min(1).max(60),
  term: z.string().min(1).max(60),
});
export type Likelihood = z.infer<typeof likelihoodSchema>;

/** Every part is separate and optional; `null` is "not stated" (grades then show the brief's own). */
export const assessmentSchema = z.strictObject({
  confidence: confidenceSchema.nullable(),
  likelihood: likelihoodSchema.nullable(),
  reliability: reliabilitySchema.nullable(),
  credibility: credibilitySchema.nullable(),
});
export type Assessment = Readonly<z.infer<typeof assessmentSchema>>;

export const NOT_STATED: Assessment = {
  confidence: null,
  likelihood: null,
  reliability: null,
  credibility: null,
};
