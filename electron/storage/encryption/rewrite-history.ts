import { z } from 'zod';
import type { LineCodec, LinePlace } from '../line-codec.ts';
import { parseJson } from '../parse-json.ts';
import { splitLines } from '../scan-history.ts';

export interface RewrittenHistory {
  /** As they go to the disk. */
  readonly bytes: Uint8Array;
  /** The same lines in the open. */
  readonly content: Uint8Array;
  /** Where each line ends in `bytes`, by its number. */
  readonly ends: ReadonlyMap<number, number>;
}

const LINE_FEED = 0x0a;
const placeSchema = z.looseObject({ seq: z.int().min(0), durableSeq: z.int().min(0).optional() });

/**
 * Spells the lines of a history in another way. The lines themselves stay what they are, with their hashes, so the
 * chain still proves what was written. A line that cannot be read is taken over as it stands, to be found and told
 * by whoever opens the history.
 */
export function rewriteHistory(
  bytes: Uint8Array,
  { from, to }: { readonly from: LineCodec; readonly to: LineCodec },
): RewrittenHistory {
  const pieces: Uint8Array[] = [];
  const contents: Uint8Array[] = [];
  const ends = new Map<number, number>();
  let end = 0;
  for (const piece of splitLines(bytes)) {
    const line = endLine(from.decode(piece) ?? piece);
    const place = findPlace(line) ?? { seq: pieces.length };
    const spelled = to.encode(line, place);
    end += spelled.length;
    pieces.push(spelled);
    contents.push(line);
    if (!ends.has(place.seq)) ends.set(place.seq, end);
  }
  return { bytes: Buffer.concat(pieces), content: Buffer.concat(contents), ends };
}

/** Of a torn last line the beginning is kept; that it is torn shows in its words. */
function endLine(line: Uint8Array): Uint8Array {
  return line.at(-1) === LINE_FEED ? line : Buffer.concat([line, Buffer.of(LINE_FEED)]);
}

function findPlace(line: Uint8Array): LinePlace | undefined {
  return placeSchema.safeParse(parseJson(line)).data;
}
