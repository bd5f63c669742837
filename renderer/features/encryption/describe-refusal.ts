import type { AppError } from '#core/app-error.ts';
import type { PassphraseOutcome } from '#core/ipc/encryption-contract.ts';
import type { Result } from '#core/result.ts';

/** Why a passphrase did not open anything, and when the next one is tried. */
export interface Refusal {
  readonly message: string;
  readonly waitMs: number;
}

/** @returns `null` when it was the right one */
export function describeRefusal(outcome: Result<PassphraseOutcome, AppError>): Refusal | null {
  if (!outcome.ok) return { message: outcome.error.message, waitMs: 0 };
  switch (outcome.value.status) {
    case 'done':
      return null;
    case 'wrong':
      return { message: 'Wrong passphrase. Capital letters and spaces count.', waitMs: outcome.value.waitMs };
    case 'wait':
      return { message: 'Another try was too soon after a wrong passphrase.', waitMs: outcome.value.waitMs };
  }
}
