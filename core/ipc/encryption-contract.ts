import { z } from 'zod';
import { LONGEST_PASSPHRASE, SHORTEST_PASSPHRASE } from '../encryption/rate-passphrase.ts';
import { switchOutcomeSchema } from './library-contract.ts';

const nothing = z.strictObject({});
const passphraseSchema = z.string().min(1).max(LONGEST_PASSPHRASE);
const newPassphraseSchema = z.string().min(SHORTEST_PASSPHRASE).max(LONGEST_PASSPHRASE);

/** `wrong` and `wait`: how long no other passphrase is tried, in milliseconds. */
export const passphraseOutcomeSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('done') }),
  z.strictObject({ status: z.literal('wrong'), waitMs: z.int().min(0) }),
  z.strictObject({ status: z.literal('wait'), waitMs: z.int().min(0) }),
]);
export type PassphraseOutcome = z.infer<typeof passphraseOutcomeSchema>;

/**
 * Locking and unlocking: channel → request and response. A passphrase travels in these requests only and comes back
 * in none; requests are never logged.
 */
export const encryptionContract = {
  'library:unlock': {
    request: z.strictObject({ passphrase: passphraseSchema }),
    response: passphraseOutcomeSchema,
  },
  /** The answer to `library:locking`, or a person's wish. With edits that are not on disk it stays open. */
  'library:lock': {
    request: z.strictObject({ hasUnsavedEdits: z.boolean() }),
    response: z.strictObject({ status: z.enum(['locked', 'kept-open']) }),
  },
  'library:create-encrypted': {
    request: z.strictObject({ passphrase: newPassphraseSchema, hasUnsavedEdits: z.boolean() }),
    response: switchOutcomeSchema,
  },
  /** Writes every file anew. Progress comes as `library:progress`. */
  'library:encrypt': { request: z.strictObject({ passphrase: newPassphraseSchema }), response: nothing },
  'library:decrypt': {
    request: z.strictObject({ passphrase: passphraseSchema }),
    response: passphraseOutcomeSchema,
  },
  'library:change-passphrase': {
    request: z.strictObject({ current: passphraseSchema, next: newPassphraseSchema }),
    response: passphraseOutcomeSchema,
  },
} as const;

export const encryptionEvents = {
  /** The library is about to be locked: commit what is typed, wait for the queue, answer with `library:lock`. */
  'library:locking': nothing,
} as const;
