import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { getLineStyle, nameHighlight } from './highlight-style.ts';
import { DEEPEST_LEVEL } from './nesting-levels.ts';
import { measurePassageLevels } from './passage-levels.ts';
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
 * Keeps one `Highlight` per look (label, line, level), and changes only what differs from the last call. Static ranges,
 * because the text under them never changes.
 *
 * Only passages in a stretch of the text are painted. Chromium makes the marker of every registered range anew in each
 * frame in which anything in the document has changed, a word in the status line included: 10,000 ranges cost 4 to 9 ms
 * of every such frame, the few hundred around what is in view next to nothing.
 */
export class HighlightPainter {
  private painted = new Map<AnnotationId, Painted>();
  private readonly names = new Set<string>();

  constructor(
    private readonly map: TextMap,
    private readonly host: HighlightHost,
    private readonly prefix: string,
  ) {}

  /**
   * @param annotations in text order; orphans are left out, since where they stood is not where they belong
   * @param stretch what has to be painted
   */
  paint(annotations: readonly Annotation[], stretch: OffsetRange): void {
    const before = this.painted;
    this.painted = new Map();
    for (const { annotation, level } of measurePassageLevels(annotations, stretch)) {
      const { id } = annotation;
      this.painted.set(id, this.paintOne(annotation, level, before.get(id)));
      before.delete(id);
    }
    for (const gone of before.values()) this.erase(gone);
  }

  dispose(): void {
    for (const name of this.names) this.host.delete(name);
    this.names.clear();
    this.painted.clear();
  }

  private paintOne(annotation: Annotation, level: number, before: Painted | undefined): Painted {
    const look = { label: annotation.label, line: getLineStyle(annotation), level };
    const name = nameHighlight(this.prefix, look);
    const hasMoved = before?.annotation.spans !== annotation.spans;
    if (before && !hasMoved && before.name === name) return before;
    if (before) this.erase(before);
    const ranges = before && !hasMoved ? before.ranges : this.makeRanges(annotation);
    const highlight = this.getHighlight(name, DEEPEST_LEVEL - level);
    for (const range of ranges) highlight.add(range);
    return { annotation, name, ranges };
  }

  private erase({ name, ranges }: Painted): void {
    const highlight = this.host.get(name);
    for (const range of ranges) highlight?.delete(range);
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
