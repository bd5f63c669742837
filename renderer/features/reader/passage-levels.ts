import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { Annotation } from '#core/model/annotation.ts';
import { measureNestingLevels } from './nesting-levels.ts';

export interface LeveledPassage {
  readonly annotation: Annotation;
  /** How many layers of other passages lie inside it, at most `DEEPEST_LEVEL`. */
  readonly level: number;
}

interface Extent extends OffsetRange {
  readonly annotation: Annotation;
}

/**
 * The placed passages that reach into a stretch of the text, with their levels. A discontinuous passage is as wide as
 * from its first word to its last: what lies in its gap paints above it too. Outside of the stretch only passages that
 * hang together with one in it are measured.
 * @param annotations in text order
 */
export function measurePassageLevels(
  annotations: readonly Annotation[],
  stretch: OffsetRange,
): readonly LeveledPassage[] {
  const extents = findConnected(annotations, stretch);
  extents.sort((one, other) => one.start - other.start || other.end - one.end);
  const levels = measureNestingLevels(extents);
  return extents.flatMap(({ annotation, start, end }, index) =>
    start < stretch.end && end > stretch.start ? [{ annotation, level: levels[index] ?? 0 }] : [],
  );
}

/** Passages in clusters of overlapping ones, as far as a cluster reaches into the stretch. One pass, no sorting. */
function findConnected(annotations: readonly Annotation[], stretch: OffsetRange): Extent[] {
  const found: Extent[] = [];
  let cluster: Annotation[] = [];
  let clusterStart = 0;
  let clusterEnd = -1;
  const close = () => {
    if (clusterStart < stretch.end && clusterEnd > stretch.start) found.push(...cluster.map(extentOf));
    cluster = [];
  };
  for (const annotation of annotations) {
    const start = annotation.spans[0]?.start ?? 0;
    if (annotation.placement !== 'placed') continue;
    if (start >= clusterEnd) {
      close();
      if (start >= stretch.end) return found;
      clusterStart = start;
    }
    cluster.push(annotation);
    clusterEnd = Math.max(clusterEnd, annotation.spans.at(-1)?.end ?? 0);
  }
  close();
  return found;
}

function extentOf(annotation: Annotation): Extent {
  return { annotation, start: annotation.spans[0]?.start ?? 0, end: annotation.spans.at(-1)?.end ?? 0 };
}
