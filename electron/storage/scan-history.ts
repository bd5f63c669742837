import { z } from 'zod';
import { hashCanonicalText, hashLine, NO_PREVIOUS_HASH } from './history-line.ts';
import { type LineCodec, PLAIN_LINES } from './line-codec.ts';
import { parseJson } from './parse-json.ts';

/** A place in a history: after line `seq`, whose hash is `hash`, and which ends at `byteLength`. */
export interface HistoryPosition {
  readonly seq: number;
  readonly hash: string;
  readonly byteLength: number;
}

/** Where a history begins: the line to come is the header. */
export const HISTORY_START: HistoryPosition = { seq: -1, hash: NO_PREVIOUS_HASH, byteLength: 0 };

/**
 * `torn`: the last write was interrupted; nothing that was acknowledged is in it. `altered`: a line that had been
 * saved is no longer what it was.
 */
export interface HistoryDamage {
  readonly kind: 'torn' | 'altered';
  /** Of the line that is damaged or missing. */
  readonly seq: number;
  readonly reason: string;
  /** Length of what follows the last good line. */
  readonly byteLength: number;
}

export interface ScannedLine {
  readonly seq: number;
  readonly hash: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface HistoryScan {
  readonly lines: readonly ScannedLine[];
  readonly end: HistoryPosition;
  readonly damage: HistoryDamage | null;
  /** Behind an altered line: lines that are whole in themselves, though nothing vouches for their place. */
  readonly laterLines: readonly ScannedLine[];
}

const LINE_FEED = 0x0a;
const lineSchema = z.looseObject({ seq: z.int().min(0), previousHash: z.string(), hash: z.string() });

/**
 * Reads the lines that follow `from` and checks the chain: each line's number, its predecessor's hash and its own.
 * Stops at the first line that does not hold. Positions count the bytes on disk, also of lines that are sealed.
 */
export function scanHistory(
  bytes: Uint8Array,
  from: HistoryPosition = HISTORY_START,
  codec: LineCodec = PLAIN_LINES,
): HistoryScan {
  const lines: ScannedLine[] = [];
  let end = from;
  for (const piece of splitLines(bytes)) {
    const line = checkLine(piece, end, codec);
    if (typeof line === 'string') {
      const rest = bytes.subarray(end.byteLength - from.byteLength);
      const damage = describeDamage(rest, { seq: end.seq + 1, reason: line, piece, codec });
      return {
        lines,
        end,
        damage,
        laterLines: damage.kind === 'altered' ? findWholeLines(rest, end.seq, codec) : [],
      };
    }
    lines.push(line);
    end = { seq: line.seq, hash: line.hash, byteLength: end.byteLength + piece.length };
  }
  return { lines, end, damage: null, laterLines: [] };
}

/** Each piece with its line feed; the last one may lack it. */
export function* splitLines(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    yield bytes.subarray(start, end);
    start = end;
  }
}

/** @returns the line, or what is wrong with it. */
function checkLine(piece: Uint8Array, before: HistoryPosition, codec: LineCodec): ScannedLine | string {
  if (piece.at(-1) !== LINE_FEED) return 'the line is incomplete';
  const spelled = codec.decode(piece);
  const line = spelled && parseLine(spelled);
  if (!spelled || !line) return 'the line cannot be read';
  if (line.seq !== before.seq + 1) return `line ${line.seq} stands where line ${before.seq + 1} should be`;
  if (line.previousHash !== before.hash) return 'the line does not continue the one before it';
  if (!isSelfConsistent(line, spelled)) return 'the line is not what was saved';
  return { seq: line.seq, hash: line.hash, fields: line };
}

type ParsedLine = z.infer<typeof lineSchema>;

function parseLine(spelled: Uint8Array): ParsedLine | undefined {
  const parsed = lineSchema.safeParse(parseJson(spelled));
  return parsed.success ? parsed.data : undefined;
}

function isSelfConsistent(line: ParsedLine, spelled: Uint8Array): boolean {
  const { hash, previousHash, ...fields } = line;
  // Lines are written in canonical form already: taking out the two hashes as text spares spelling out the rest,
  // which takes five times as long. Only what is spelled in another way is spelled out again.
  const text = Buffer.from(spelled.buffer, spelled.byteOffset, spelled.length - 1).toString('utf8');
  const rest = text.replace(`"hash":"${hash}",`, '').replace(`"previousHash":"${previousHash}",`, '');
  return hashCanonicalText(rest, previousHash) === hash || hashLine(fields, previousHash) === hash;
}

/**
 * A crash can leave a hole in what was being written, with whole lines behind it. Every line says what was on disk
 * before it was written: when one knows the damaged line as saved, this was no crash. Neither is a line that is whole
 * and in the wrong place. (The saying is looked for as text, since a hole can swallow the line feed before a line; in
 * a user's own words its quotes would be escaped.)
 */
function describeDamage(
  rest: Uint8Array,
  { seq, reason, piece, codec }: { seq: number; reason: string; piece: Uint8Array; codec: LineCodec },
): HistoryDamage {
  const wasSaved =
    findWholeLine(piece, codec) !== undefined ||
    findDurableSeqs(rest).some((durableSeq) => durableSeq >= seq);
  return { kind: wasSaved ? 'altered' : 'torn', seq, reason, byteLength: rest.length };
}

function findWholeLine(piece: Uint8Array, codec: LineCodec): ScannedLine | undefined {
  const spelled = piece.at(-1) === LINE_FEED ? codec.decode(piece) : undefined;
  const line = spelled && parseLine(spelled);
  if (!spelled || !line || !isSelfConsistent(line, spelled)) return undefined;
  return { seq: line.seq, hash: line.hash, fields: line };
}

function findWholeLines(bytes: Uint8Array, after: number, codec: LineCodec): readonly ScannedLine[] {
  const found = Array.from(splitLines(bytes), (piece) => findWholeLine(piece, codec));
  return found.filter((line) => line !== undefined).filter(({ seq }) => seq > after);
}

function findDurableSeqs(bytes: Uint8Array): readonly number[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return Array.from(text.matchAll(/"durableSeq":(\d+)/g), ([, digits]) => Number(digits));
}
