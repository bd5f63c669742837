import type { Line } from './lines.ts';
import { findListMarker } from './list-markers.ts';

/** Programs that wrap do so at 60 to 100 columns; longer lines are whole paragraphs. */
const MAX_WRAP_COLUMNS = 120;
const MIN_WRAP_COLUMNS = 40;
/** A line this much shorter than the widest may still have been wrapped by hand, if its sentence plainly goes on. */
const MIN_OPEN_LINE_SHARE = 0.6;
/** Of the line ends inside groups, how many must look wrapped before any is taken for wrapped. */
const MIN_WRAPPED_SHARE = 0.5;

/**
 * The column at which this text was hard-wrapped, or 0 when each line is a paragraph of its own. Judged over the whole
 * text: one short verse says nothing, forty lines that all break where the next word would not have fitted do.
 * @param groups runs of non-blank lines
 */
export function measureWrapWidth(groups: readonly (readonly Line[])[]): number {
  const wrappable = groups.filter((group) => group.length > 1 && isWrappable(group));
  let width = MIN_WRAP_COLUMNS;
  for (const { indent, content } of wrappable.flat()) width = Math.max(width, indent + content.length);
  const lineEndCount = groups.reduce((sum, group) => sum + findLineEnds(group).length, 0);
  const wrappedCount = wrappable.reduce(
    (sum, group) => sum + findLineEnds(group).filter((pair) => isPlainlyWrapped(pair, width)).length,
    0,
  );
  return lineEndCount > 0 && wrappedCount / lineEndCount >= MIN_WRAPPED_SHARE ? width : 0;
}

/** Pairs of neighbouring lines; before a list item the line ends for another reason. */
function findLineEnds(group: readonly Line[]): [Line, Line][] {
  return group.flatMap((line, index): [Line, Line][] => {
    const next = group[index + 1];
    return next === undefined || findListMarker(next.content) !== undefined ? [] : [[line, next]];
  });
}

/**
 * @returns whether `line` broke only because the first word of `next` did not fit into `width` columns, or, in text
 * wrapped by hand, because it was about to: the sentence goes on in lower case
 */
export function isWrapped(line: Line, next: Line, width: number): boolean {
  const columns = line.indent + line.content.length;
  if (columns > MAX_WRAP_COLUMNS) return false;
  if (columns + 1 + measureFirstWord(next.content) > width) return true;
  return (
    columns >= width * MIN_OPEN_LINE_SHARE &&
    /[\p{L}\p{N},-]$/u.test(line.content) &&
    /^\p{Ll}/u.test(next.content)
  );
}

/** Where each line is a paragraph, long ones end near the widest column too, but with a full stop. */
function isPlainlyWrapped([line, next]: readonly [Line, Line], width: number): boolean {
  return isWrapped(line, next, width) && !/[.!?:。！？]["'”’)]?$/u.test(line.content);
}

function isWrappable(group: readonly Line[]): boolean {
  return group.every(({ content, indent }) => indent + content.length <= MAX_WRAP_COLUMNS);
}

/** Scripts without spaces break after any character. */
function measureFirstWord(content: string): number {
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(content)) return 1;
  const space = content.search(/\s/);
  return space === -1 ? content.length : space;
}
