import { z } from 'zod';
import { codebookUsageSchema } from '../codebook/usage.ts';
import { codebookSchema } from '../model/codebook.ts';

const cancelled = z.strictObject({ status: z.literal('cancelled') });

/** Codebooks as files, and what of one is in use. A codebook is changed by an edit like everything else. */
export const codebookContract = {
  /** Counts over every brief on disk: everything that was sent before must have been acknowledged. */
  'codebook:usage': { request: z.strictObject({}), response: codebookUsageSchema },
  /** Asks for a file and reads it. Nothing is changed by that. */
  'codebook:import': {
    request: z.strictObject({}),
    response: z.discriminatedUnion('status', [
      cancelled,
      z.strictObject({ status: z.literal('read'), fileName: z.string(), codebook: codebookSchema }),
    ]),
  },
  'codebook:export': {
    request: z.strictObject({ codebook: codebookSchema }),
    response: z.discriminatedUnion('status', [
      cancelled,
      z.strictObject({ status: z.literal('saved'), fileName: z.string() }),
    ]),
  },
} as const;
