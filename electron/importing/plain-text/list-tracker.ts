import type { Line } from './lines.ts';
import { findListMarker, type ListMarker } from './list-markers.ts';

export interface ListItemStart {
  readonly marker: string;
  readonly markerLength: number;
  readonly level: number;
}

const MAX_LEVEL = 12;

/** Follows the lists of one text: which lines begin an item, and how deep it is nested. */
export interface ListTracker {
  findItemStart(line: Line): ListItemStart | undefined;
  /** A paragraph at the margin ends all lists; numbering may still go on after it. */
  leave(): void;
}

/**
 * A number begins an item only as 1 (or 0) or as the successor of the item before in the same style. So `12. Oktober`
 * at the start of a line stays a date, and numbered paragraphs of a brief are items.
 */
export function createListTracker(): ListTracker {
  const lastValues = new Map<string, readonly number[]>();
  let indents: number[] = [];
  return {
    findItemStart(line) {
      const found = findListMarker(line.content);
      if (found === undefined || !continues(found, lastValues.get(found.style) ?? [])) return undefined;
      lastValues.set(found.style, found.values);
      indents = [...indents.filter((indent) => indent < line.indent), line.indent];
      const level = Math.min(MAX_LEVEL, indents.length);
      return { marker: found.marker, markerLength: found.length, level };
    },
    leave() {
      indents = [];
    },
  };
}

function continues({ style, values }: ListMarker, last: readonly number[]): boolean {
  if (style === 'bullet') return true;
  return values.some((value) => value <= 1 || last.includes(value - 1));
}
