import type { Line } from './lines.ts';

/** Columns that line up in so many of the lines are no accident. */
const MIN_ALIGNED_SHARE = 0.6;
const MIN_ALIGNED_LINES = 3;
const MAX_LINE_UNITS = 500;

/** Whether the line breaks and runs of spaces of this group carry meaning: bordered, tabbed or aligned columns. */
export function isAsciiTable(group: readonly Line[]): boolean {
  if (group.length < 2) return false;
  return hasBorders(group) || hasTabColumns(group) || hasAlignedColumns(group);
}

function hasBorders(group: readonly Line[]): boolean {
  return group.every(({ content }) => /^\+[-=+]+\+$/.test(content) || content.split('|').length > 2);
}

function hasTabColumns(group: readonly Line[]): boolean {
  const counts = group.map(({ content }) => content.split('\t').length);
  return (counts[0] ?? 0) > 1 && counts.every((count) => count === counts[0]);
}

/** Justified prose has wide gaps too, but at another column in each line. */
function hasAlignedColumns(group: readonly Line[]): boolean {
  if (group.length < MIN_ALIGNED_LINES || group.some(({ content }) => content.length > MAX_LINE_UNITS)) {
    return false;
  }
  const lineCounts = new Map<number, number>();
  for (const { content, indent } of group) {
    const columns = [...content.matchAll(/ {3,}/g)].map((gap) => indent + gap.index + gap[0].length);
    for (const column of columns) lineCounts.set(column, (lineCounts.get(column) ?? 0) + 1);
  }
  let bestCount = 0;
  for (const count of lineCounts.values()) bestCount = Math.max(bestCount, count);
  return bestCount >= MIN_ALIGNED_LINES && bestCount >= group.length * MIN_ALIGNED_SHARE;
}
