import type { DecodedText } from './decode-text.ts';

export function describeDecoding(
  { encoding, wasGuessed }: DecodedText,
  mediaType: string,
): { readonly encoding: string; readonly encodingGuessed: boolean; readonly mediaType: string } {
  return { encoding, encodingGuessed: wasGuessed, mediaType };
}

/** Sentences for the import report; none when the encoding is certain and every byte could be read. */
export function describeGuess({ encoding, wasGuessed, replacedCount }: DecodedText): string[] {
  const notes = wasGuessed ? [`Decoded as ${encoding} (guessed).`] : [];
  if (replacedCount === 1) notes.push('One damaged character is shown as �.');
  if (replacedCount > 1) notes.push(`${replacedCount} damaged characters are shown as �.`);
  return notes;
}
