import { foldText } from '../search/fold-text.ts';

/** A name as it is compared: as text that is searched, and with white space and punctuation made one space. */
export function foldName(name: string): string {
  return foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
