import type { OffsetRange } from './offsets.ts';

/** A sentence end with what closes it, or a line; white space behind either belongs to it. */
const SEGMENT = /[^\n]*?[.!?…。！？]+["”’»')\]]*(?=\s|$)[ \t]*\n*|[^\n]+\n*|\n+/gu;

/**
 * Cuts a text into stretches of about a sentence that together are the whole text. For comparing two texts, not for
 * reading: an abbreviation ends a stretch here, which costs nothing as long as both texts are cut alike.
 */
export function splitSegments(text: string): readonly OffsetRange[] {
  return Array.from(text.matchAll(SEGMENT), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
