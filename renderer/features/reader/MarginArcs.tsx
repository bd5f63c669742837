import type { ReactNode } from 'react';
import type { AnnotationId } from '#core/model/ids.ts';
import type { MarginEntry } from './layout-margin.ts';
import { listArcs } from './list-arcs.ts';

interface MarginArcsProps {
  readonly entries: readonly MarginEntry<AnnotationId>[];
  readonly activeAnnotationId: AnnotationId | null;
  readonly linkedIds: ReadonlySet<AnnotationId>;
}

/** Room between text and notes that an arc may use. CSS pixels. */
const WIDEST_PX = 26;

/**
 * Arcs from the note of the active passage to those that it is linked with, as far as they are in view. The inspector
 * says in words what they mean, so these are for the eye alone.
 */
export function MarginArcs({ entries, activeAnnotationId, linkedIds }: MarginArcsProps): ReactNode {
  const arcs = listArcs(entries, activeAnnotationId, linkedIds);
  if (arcs.length === 0) return null;
  return (
    <svg className="reader-arcs" aria-hidden="true">
      {arcs.map(({ fromPx, toPx }) => {
        const depthPx = Math.min(WIDEST_PX, 8 + Math.abs(toPx - fromPx) / 12);
        const path = `M 0 ${fromPx} C ${-depthPx} ${fromPx}, ${-depthPx} ${toPx}, 0 ${toPx}`;
        return <path key={toPx} d={path} />;
      })}
    </svg>
  );
}
