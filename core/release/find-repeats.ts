import type { Stretch } from './redact-text.ts';

/** Shorter words occur everywhere: taking them out would take the text apart and protect nothing. */
export const MIN_SECRET_LENGTH = 4;

/** The words to look for once they are taken out: whole passages and their lines, without the short ones. */
export function listSecrets(quotes: readonly string[]): readonly string[] {
  const words = quotes.flatMap((quote) => [quote, ...quote.split('\n')]).map((part) => part.trim());
  return [...new Set(words)]
    .filter((word) => word.length >= MIN_SECRET_LENGTH)
    .toSorted((left, right) => right.length - left.length);
}

/** Every place where one of the words stands, word for word. */
export function findRepeats(text: string, secrets: readonly string[]): readonly Stretch[] {
  return secrets.flatMap((secret) => {
    const found: Stretch[] = [];
    for (let start = text.indexOf(secret); start !== -1; start = text.indexOf(secret, start + 1)) {
      found.push({ start, end: start + secret.length });
    }
    return found;
  });
}

/** The words with a bar in place of each secret. Longer secrets go first, so that none is left in half. */
export function coverSecrets(words: string, secrets: readonly string[], bar: string): string {
  return secrets.reduce((covered, secret) => covered.replaceAll(secret, bar), words);
}
