import { findNamed, listChildren, type ParentNode } from '../html/markup-tree.ts';
import { findChild } from '../xml/parse-xml.ts';
import { formatCounter } from './format-counter.ts';
import type { NumberingReference } from './word-styles.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2)`: counters of the levels and what stands between. */
  readonly text: string;
}

const MAX_MARKER_UNITS = 12;

/** @returns the marker of the next paragraph in a list, counted as Word counts; '' for lists that the file does not define */
export function readWordNumbering(
  numbering: ParentNode | undefined,
): (reference: NumberingReference) => string {
  const abstracts = new Map<string, readonly Level[]>();
  const lists = new Map<string, string>();
  for (const element of numbering === undefined ? [] : findNamed(numbering, 'w:abstractNum')) {
    abstracts.set(element.attribs['w:abstractNumId'] ?? '', readLevels(element));
  }
  for (const element of numbering === undefined ? [] : findNamed(numbering, 'w:num')) {
    lists.set(
      element.attribs['w:numId'] ?? '',
      findChild(element, 'w:abstractNumId')?.attribs['w:val'] ?? '',
    );
  }
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  const overrides = readOverrides(numbering);

  return ({ numId, level }) => {
    const abstractId = lists.get(numId);
    const levels = abstracts.get(abstractId ?? '');
    const definition = levels?.[level];
    if (abstractId === undefined || levels === undefined || definition === undefined) return '';
    // Lists made from one definition count on, unless one of them says where it starts.
    const counts = counters.get(abstractId) ?? [];
    counters.set(abstractId, counts);
    const override = begun.has(numId) ? undefined : overrides.get(numId);
    begun.add(numId);
    for (let upper = 0; upper < level; upper += 1) counts[upper] ??= levels[upper]?.start ?? 1;
    const last = counts[level];
    counts[level] = override ?? (last === undefined ? definition.start : last + 1);
    counts.length = level + 1;
    return describeMarker(levels, counts, definition);
  };
}

function readLevels(abstract: ParentNode): Level[] {
  const levels: Level[] = [];
  for (const element of listChildren(abstract).filter(({ name }) => name === 'w:lvl')) {
    const index = Number(element.attribs['w:ilvl']);
    if (!Number.isInteger(index) || index < 0 || index > 8) continue;
    levels[index] = {
      start: Number(findChild(element, 'w:start')?.attribs['w:val'] ?? 1) || 0,
      format: findChild(element, 'w:numFmt')?.attribs['w:val'] ?? 'decimal',
      text: findChild(element, 'w:lvlText')?.attribs['w:val'] ?? '',
    };
  }
  return levels;
}

/** Where a list starts anew, by its id; only the first level is restarted in practice. */
function readOverrides(numbering: ParentNode | undefined): Map<string, number> {
  const overrides = new Map<string, number>();
  for (const element of numbering === undefined ? [] : findNamed(numbering, 'w:num')) {
    const start = Number(findChild(findChild(element, 'w:lvlOverride'), 'w:startOverride')?.attribs['w:val']);
    if (Number.isInteger(start)) overrides.set(element.attribs['w:numId'] ?? '', start);
  }
  return overrides;
}

function describeMarker(
  levels: readonly Level[],
  counts: readonly number[],
  { format, text }: Level,
): string {
  // Bullets are characters of symbol fonts; their code points mean nothing without the font.
  if (format === 'bullet') return /^[-–—*]$/.test(text) ? text : '•';
  if (format === 'none') return '';
  const marker = text.replace(/%([1-9])/g, (_, digit) => {
    const level = Number(digit) - 1;
    return formatCounter(counts[level] ?? levels[level]?.start ?? 1, levels[level]?.format ?? 'decimal');
  });
  return marker.trim().slice(0, MAX_MARKER_UNITS);
}
