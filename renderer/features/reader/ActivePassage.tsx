import { type ReactNode, type RefObject, useMemo, useState } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import { snapToGraphemes } from '#core/anchoring/snap-to-graphemes.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { Label } from '#core/model/codebook.ts';
import { getLabelColours } from '../../ui/label-colours.ts';
import { ActiveRing } from './ActiveRing.tsx';
import { EdgeHandles, type PassageEdge } from './EdgeHandles.tsx';
import type { TextMap } from './range-to-offsets.ts';

interface ActivePassageProps {
  readonly map: TextMap;
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly annotation: Annotation;
  readonly label: Label | undefined;
  onMoveEdge?: ((id: Annotation['id'], edge: PassageEdge, offset: number) => void) | undefined;
}

/** The ring around the passage in hand, and the grips that move its ends. */
export function ActivePassage({
  map,
  scrollerRef,
  annotation,
  label,
  onMoveEdge,
}: ActivePassageProps): ReactNode {
  const [preview, setPreview] = useState<OffsetRange | null>(null);
  const { spans } = annotation;
  const shown = useMemo(() => (preview ? stretch(spans, preview) : spans), [spans, preview]);
  const whole = useMemo(() => ({ start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }), [spans]);
  return (
    <div className="reader-active" style={label && getLabelColours(label)}>
      <ActiveRing map={map} scrollerRef={scrollerRef} spans={shown} />
      {onMoveEdge && (
        <EdgeHandles
          map={map}
          range={preview ?? whole}
          onPreview={(range) => setPreview(range && snapToGraphemes(map.text, range))}
          onDrop={(edge, offset) => onMoveEdge(annotation.id, edge, offset)}
        />
      )}
    </div>
  );
}

/** The first span begins and the last one ends elsewhere; what lies between stays. */
function stretch(spans: readonly OffsetRange[], { start, end }: OffsetRange): readonly OffsetRange[] {
  return spans.flatMap((span, index) => {
    const from = index === 0 ? start : span.start;
    const to = index === spans.length - 1 ? end : span.end;
    return from < to ? [{ start: from, end: to }] : [];
  });
}
