import { diffWords } from '#core/anchoring/diff-words.ts';
import type { OffsetRange } from '#core/anchoring/offsets.ts';

/** A stretch of text that looks the same throughout. */
export interface TextPiece {
  readonly key: string;
  readonly text: string;
  readonly isPassage: boolean;
  readonly isDifferent: boolean;
}

/** How much text stands around a passage in the comparison, in UTF-16 units. */
const CONTEXT_UNITS = 260;

/** The paragraphs that hold a passage; of long ones as much as is near, cut between words. */
export function findContext(
  text: string,
  ranges: readonly OffsetRange[],
  reach = CONTEXT_UNITS,
): OffsetRange {
  const start = ranges[0]?.start ?? 0;
  const end = ranges.at(-1)?.end ?? 0;
  const paragraphStart = text.lastIndexOf('\n\n', start);
  const paragraphEnd = text.indexOf('\n\n', end);
  return {
    start: Math.max(paragraphStart < 0 ? 0 : paragraphStart + 2, cutBefore(text, start, reach)),
    end: Math.min(paragraphEnd < 0 ? text.length : paragraphEnd, cutAfter(text, end, reach)),
  };
}

function cutBefore(text: string, start: number, reach: number): number {
  const from = start - reach;
  if (from <= 0) return 0;
  const space = text.slice(from, start).search(/\s\S/);
  return space < 0 ? start : from + space + 1;
}

function cutAfter(text: string, end: number, reach: number): number {
  const to = end + reach;
  if (to >= text.length) return text.length;
  const space = text.slice(end, to).search(/\s\S*$/);
  return space < 0 ? end : end + space;
}

/**
 * Cuts one side of a comparison where the passage or a difference begins or ends.
 * @param context the stretch that is shown; ranges count in the whole text, differences in the context
 */
export function cutPieces(
  text: string,
  context: OffsetRange,
  marks: { readonly passage: readonly OffsetRange[]; readonly differences: readonly OffsetRange[] },
): readonly TextPiece[] {
  const differences = marks.differences.map(({ start, end }) => ({
    start: start + context.start,
    end: end + context.start,
  }));
  const edges = [context, ...marks.passage, ...differences].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set(edges)]
    .filter((edge) => edge >= context.start && edge <= context.end)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? end;
    const holds = (range: OffsetRange) => range.start <= start && end <= range.end;
    return {
      key: `${start}`,
      text: text.slice(start, end),
      isPassage: marks.passage.some(holds),
      isDifferent: differences.some(holds),
    };
  });
}

/** Words of the earlier stretch that are gone, and words of the later one that are new; white space at their ends is no difference. */
export function listDifferences(before: string, after: string) {
  const differences = diffWords(before, after);
  return {
    removed: differences.flatMap((each) => (each.kind === 'removed' ? trim(before, each.before) : [])),
    added: differences.flatMap((each) => (each.kind === 'added' ? trim(after, each.after) : [])),
  };
}

function trim(text: string, { start, end }: OffsetRange): OffsetRange[] {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = from + words.trim().length;
  return from < to ? [{ start: from, end: to }] : [];
}
