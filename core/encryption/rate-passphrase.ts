/** UTF-16 units. Shorter ones are guessed in days by whoever has a copy of the files. */
export const SHORTEST_PASSPHRASE = 12;
export const LONGEST_PASSPHRASE = 1000;

export interface PassphraseRating {
  readonly strength: 'too-short' | 'weak' | 'fair' | 'strong';
  /** What it means and what would help. */
  readonly hint: string;
}

/** Counts of different characters that words in a language do not stay under. */
const FEW_CHARACTERS = 6;
const FAIR_LENGTH = 16;
const STRONG_LENGTH = 24;

/**
 * Judges a passphrase by its length, which is what guessing costs, and by whether it repeats itself. It knows no lists
 * of common passwords, so it is a hint and no promise.
 */
export function ratePassphrase(passphrase: string): PassphraseRating {
  const length = [...passphrase].length;
  if (passphrase.length < SHORTEST_PASSPHRASE) {
    const missing = SHORTEST_PASSPHRASE - passphrase.length;
    return { strength: 'too-short', hint: `At least ${SHORTEST_PASSPHRASE} characters: ${missing} more.` };
  }
  const isRepetitive = new Set(passphrase.toLowerCase()).size < FEW_CHARACTERS;
  if (isRepetitive || length < FAIR_LENGTH) {
    return {
      strength: 'weak',
      hint: 'Weak. Five or six words that have nothing to do with one another are far better.',
    };
  }
  if (length < STRONG_LENGTH)
    return { strength: 'fair', hint: 'Fair. One or two more words make it strong.' };
  return {
    strength: 'strong',
    hint: 'Strong, if the words were chosen by chance and are used nowhere else.',
  };
}
