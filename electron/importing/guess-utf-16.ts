const SAMPLE_BYTES = 16_384;
const IMPLAUSIBLE = /[\p{Cn}\p{Co}\ufffd]|(?![\t\n\r\f])\p{Cc}/gu;

/**
 * Recognises UTF-16 that has lost its byte order mark. Spaces and line ends tell the byte order: in the wrong one they
 * turn into U+2000 and U+0A00. What is left must read as text: nearly no controls or unassigned characters.
 * @param bytes content that holds NUL bytes, without which text in UTF-16 is not told from 8-bit text
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const littleEndian = measurePlausibility(new TextDecoder('utf-16le').decode(sample));
  const bigEndian = measurePlausibility(new TextDecoder('utf-16be').decode(sample));
  const best = Math.max(littleEndian, bigEndian);
  if (best <= 0 || littleEndian === bigEndian) return undefined;
  return best === littleEndian ? 'utf-16le' : 'utf-16be';
}

/** Share of characters that only text has many of (Basic Latin, spaces, line ends); 0 when too much is implausible. */
function measurePlausibility(text: string): number {
  const implausibleCount = text.match(IMPLAUSIBLE)?.length ?? 0;
  // One unit may be cut off at the end of the sample; anything beyond that counts.
  if (implausibleCount > 1 + text.length / 200) return 0;
  return (text.match(/[\t\n\r -~]/g)?.length ?? 0) / text.length;
}
