import type { Quote, Span } from '../model/annotation.ts';
import { type OffsetRange, snapToBoundaries } from './offsets.ts';

/** How much of the neighbourhood a quote remembers on either side, in UTF-16 units. */
export const CONTEXT_UNITS = 32;

/**
 * Range → position and quote selectors (W3C Web Annotation 4.2.4 and 4.2.5). The span may be one unit wider than asked
 * where an end would have split a surrogate pair; the context may be one unit shorter for the same reason.
 * @param start UTF-16 offset, inclusive
 * @param end UTF-16 offset, exclusive
 * @throws RangeError when the range is empty or outside the text: a passage holds at least one character
 */
export function describeSpan(text: string, start: number, end: number): Span {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`No passage at ${start}–${end} in a text of ${text.length} units.`);
  }
  const range = snapToBoundaries(text, { start, end });
  return { ...range, quote: describeQuote(text, range) };
}

function describeQuote(text: string, { start, end }: OffsetRange): Quote {
  let prefixStart = Math.max(0, start - CONTEXT_UNITS);
  if (snapToBoundaries(text, { start: prefixStart, end: start }).start < prefixStart) prefixStart += 1;
  let suffixEnd = Math.min(text.length, end + CONTEXT_UNITS);
  if (snapToBoundaries(text, { start: end, end: suffixEnd }).end > suffixEnd) suffixEnd -= 1;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(prefixStart, start),
    suffix: text.slice(end, suffixEnd),
  };
}
