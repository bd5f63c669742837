import type { Codebook } from '../model/codebook.ts';
import { INTELLIGENCE_CODEBOOK } from '../model/intelligence-codebook.ts';
import { DUE_DILIGENCE_CODEBOOK } from './due-diligence-codebook.ts';

/** What a library can begin with, or go over to. */
export const STARTER_CODEBOOKS: readonly Codebook[] = [INTELLIGENCE_CODEBOOK, DUE_DILIGENCE_CODEBOOK];
