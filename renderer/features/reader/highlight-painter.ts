import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { getLineStyle, nameHighlight } from './highlight-style.ts';
import { DEEPEST_LEVEL, measureNestingLevels } from './nesting-levels.ts';
import type { TextMap } from './range-to-offsets.ts';

interface Painted {
  readonly annotation: Annotation;
  readonly name: string;
  readonly ranges: readonly StaticRange[];
}

/** Where highlights are hung up: `CSS.highlights` in the window. */
export interface HighlightHost {
  get(name: string): Highlight | undefined;
  set(name: string, highlight: Highlight): unknown;
  delete(name: string): boolean;
}

/**
 * Keeps one `Highlight` per look (label, line, level), and changes only what differs from the last call: with 10,000
 * passages on the page, one more costs one range. Static ranges, because the text under them never changes.
 */
export class HighlightPainter {
  private readonly painted = new Map<AnnotationId, Painted>();
  private readonly names = new Set<string>();

  constructor(
    private readonly map: TextMap,
    private readonly host: HighlightHost,
    private readonly prefix: string,
  ) {}

  /** @param annotations in text order; orphans are left out, since where they stood is not where they belong */
  paint(annotations: readonly Annotation[]): void {
    const levels = measureAnnotationLevels(annotations);
    const gone = new Set(this.painted.keys());
    for (const [index, annotation] of annotations.entries()) {
      if (annotation.placement !== 'placed') continue;
      gone.delete(annotation.id);
      this.paintOne(annotation, levels[index] ?? 0);
    }
    for (const id of gone) this.erase(id);
  }

  dispose(): void {
    for (const name of this.names) this.host.delete(name);
    this.names.clear();
    this.painted.clear();
  }

  private paintOne(annotation: Annotation, level: number): void {
    const look = { label: annotation.label, line: getLineStyle(annotation), level };
    const before = this.painted.get(annotation.id);
    const name = nameHighlight(this.prefix, look);
    if (before?.name === name && before.annotation.spans === annotation.spans) return;
    const canReuse = before?.annotation.spans === annotation.spans;
    this.erase(annotation.id);
    const ranges = canReuse && before ? before.ranges : this.makeRanges(annotation);
    const highlight = this.getHighlight(name, DEEPEST_LEVEL - level);
    for (const range of ranges) highlight.add(range);
    this.painted.set(annotation.id, { annotation, name, ranges });
  }

  private erase(id: AnnotationId): void {
    const before = this.painted.get(id);
    if (!before) return;
    const highlight = this.host.get(before.name);
    for (const range of before.ranges) highlight?.delete(range);
    this.painted.delete(id);
  }

  private makeRanges({ spans }: Annotation): readonly StaticRange[] {
    return spans.map((span) => this.map.findStaticRange(span)).filter((range) => range !== null);
  }

  private getHighlight(name: string, priority: number): Highlight {
    const known = this.host.get(name);
    if (known) return known;
    const made = new Highlight();
    made.priority = priority;
    this.host.set(name, made);
    this.names.add(name);
    return made;
  }
}

/** A discontinuous passage is as wide as from its first word to its last: what lies in its gap paints above it too. */
function measureAnnotationLevels(annotations: readonly Annotation[]): Uint8Array {
  const ranges = annotations.map(({ spans }) => ({
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
  }));
  const order = ranges
    .map((_, index) => index)
    .sort((one, other) => {
      const first = ranges[one] ?? { start: 0, end: 0 };
      const second = ranges[other] ?? { start: 0, end: 0 };
      return first.start - second.start || second.end - first.end || one - other;
    });
  const sorted = order.map((index) => ranges[index] ?? { start: 0, end: 0 });
  const sortedLevels = measureNestingLevels(sorted);
  const levels = new Uint8Array(annotations.length);
  for (const [position, index] of order.entries()) levels[index] = sortedLevels[position] ?? 0;
  return levels;
}
