import type { z } from 'zod';
import type { FileSystem } from './file-system.ts';
import { getFormatVersion } from './format-version.ts';
import type { HistoryEntry } from './history-line.ts';
import type { LineCodec } from './line-codec.ts';
import {
  HISTORY_START,
  type HistoryDamage,
  type HistoryPosition,
  type HistoryScan,
  type ScannedLine,
  scanHistory,
} from './scan-history.ts';

/** Up to this length a history is checked from its first line whenever it is opened; a longer one from its checkpoint. */
export const FULL_CHECK_BYTES = 8 * 1024 * 1024;

export interface RecoveredHistory<Edit> {
  /** Line 0, when it was read. */
  readonly header: unknown;
  /** In which line 0 was written. */
  readonly headerVersion: number | undefined;
  /** What happened after the checkpoint. */
  readonly entries: readonly HistoryEntry<Edit>[];
  /** Behind an altered line: what can still be read, to be shown and not to be built on. */
  readonly laterEntries: readonly HistoryEntry<Edit>[];
  /** After the last line that counts. */
  readonly position: HistoryPosition;
  readonly damage: HistoryDamage | null;
  /** What follows the last good line, when the last write was interrupted. */
  readonly tornTail: Uint8Array | null;
}

export interface RecoverHistoryOptions<Edit> {
  readonly fileSystem: FileSystem;
  readonly file: string;
  readonly lines: LineCodec;
  /** The history is known to have been as long as this, in bytes. */
  readonly leastBytes: number;
  /** Where the checkpoint stands, when there is one. */
  readonly checkpoint: HistoryPosition | null;
  readonly entrySchema: z.ZodType<HistoryEntry<Edit>>;
  /** Upgrades what an older Briefmark wrote. @throws AppFailure `library-newer` */
  readonly upgrade: (part: 'header' | 'entry', fields: unknown) => unknown;
}

/**
 * Reads what a history adds to a checkpoint, and judges its condition. The checkpoint wins where the two disagree:
 * it holds only what had been acknowledged, under a seal of its own.
 */
export async function recoverHistory<Edit>(
  options: RecoverHistoryOptions<Edit>,
): Promise<RecoveredHistory<Edit>> {
  const { fileSystem, file, checkpoint } = options;
  const size = (await fileSystem.getFileSize(file)) ?? 0;
  const isLong = checkpoint !== null && size > FULL_CHECK_BYTES;
  const start = isLong ? checkpoint : HISTORY_START;
  const bytes =
    size <= start.byteLength ? new Uint8Array() : await fileSystem.readFile(file, start.byteLength);
  const scan = chooseScan({ bytes, start, size, checkpoint, lines: options.lines });
  const parsed = requireLength(parseEntries(scan, { ...options, after: checkpoint?.seq ?? 0 }), options);
  const isTorn = parsed.damage?.kind === 'torn';
  return {
    headerVersion: getFormatVersion(scan.lines[0]?.fields),
    header: scan.lines[0]?.seq === 0 ? options.upgrade('header', scan.lines[0].fields) : undefined,
    ...parsed,
    tornTail: isTorn ? bytes.subarray(parsed.position.byteLength - start.byteLength) : null,
  };
}

/** A history that was exchanged for an older one, together with its saved state, is sound in itself and too short. */
function requireLength<Parsed extends Pick<HistoryScan, 'damage'> & { readonly position: HistoryPosition }>(
  parsed: Parsed,
  { leastBytes }: { readonly leastBytes: number },
): Parsed {
  const { position, damage } = parsed;
  if (position.byteLength >= leastBytes || damage?.kind === 'altered') return parsed;
  const reason = 'lines at the end of the history are missing';
  return { ...parsed, damage: { kind: 'altered', seq: position.seq + 1, reason, byteLength: 0 } };
}

interface ReadHistory {
  /** From `start` to the end of the file. */
  readonly bytes: Uint8Array;
  readonly start: HistoryPosition;
  readonly size: number;
  readonly checkpoint: HistoryPosition | null;
  readonly lines: LineCodec;
}

function chooseScan({ bytes, start, size, checkpoint, lines }: ReadHistory): HistoryScan {
  if (checkpoint === null) return scanHistory(bytes, start, lines);
  if (size < checkpoint.byteLength) return describeLostEnd(checkpoint, scanHistory(bytes, start, lines));
  const scan = scanHistory(bytes, start, lines);
  const holdsCheckpoint =
    start === checkpoint ||
    scan.lines.some(({ seq, hash }) => seq === checkpoint.seq && hash === checkpoint.hash);
  if (holdsCheckpoint) return scan;
  const later = scanHistory(bytes.subarray(checkpoint.byteLength), checkpoint, lines);
  const damage: HistoryDamage = {
    kind: 'altered',
    seq: scan.damage?.seq ?? checkpoint.seq,
    reason: scan.damage?.reason ?? 'the history is not the one that the saved state was made from',
    byteLength: scan.damage?.byteLength ?? 0,
  };
  return { ...later, damage };
}

/** The history is shorter than it was when the checkpoint was written: saved lines are gone. */
function describeLostEnd(checkpoint: HistoryPosition, scan: HistoryScan): HistoryScan {
  const reason = 'lines at the end of the history are missing';
  const damage: HistoryDamage = {
    kind: 'altered',
    seq: Math.max(0, scan.end.seq + 1),
    reason,
    byteLength: 0,
  };
  return { lines: [], end: checkpoint, damage, laterLines: [] };
}

/** Lines that are intact but say something that this version does not understand end the reading as well. */
function parseEntries<Edit>(
  scan: HistoryScan,
  { after, entrySchema, upgrade }: RecoverHistoryOptions<Edit> & { after: number },
): Pick<RecoveredHistory<Edit>, 'entries' | 'laterEntries' | 'position' | 'damage'> {
  const parse = ({ fields }: ScannedLine) => entrySchema.safeParse(upgrade('entry', fields));
  const chained = scan.lines.filter(({ seq }) => seq > after).map(parse);
  const unknown = chained.findIndex(({ success }) => !success);
  const known = unknown === -1 ? chained : chained.slice(0, unknown);
  const later = [
    ...chained.slice(known.length),
    ...scan.laterLines.filter(({ seq }) => seq > after).map(parse),
  ];
  return {
    entries: known.flatMap(({ data }) => data ?? []),
    laterEntries: later.flatMap(({ data }) => data ?? []),
    position: scan.end,
    damage: unknown === -1 ? scan.damage : describeUnknownLine(after + 1 + unknown),
  };
}

function describeUnknownLine(seq: number): HistoryDamage {
  return {
    kind: 'altered',
    seq,
    reason: 'the line holds something that this version does not know',
    byteLength: 0,
  };
}
