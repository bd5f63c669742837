import { type ReactNode, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { Label } from '#core/model/codebook.ts';
import type { LabelId } from '#core/model/ids.ts';
import { HighlightPainter } from './highlight-painter.ts';
import { writeHighlightRules } from './highlight-style.ts';
import type { TextMap } from './range-to-offsets.ts';
import { usePaintedStretch } from './use-painted-stretch.ts';

interface PassageHighlightsProps {
  readonly map: TextMap;
  readonly scrollerRef: RefObject<HTMLElement | null>;
  /** In text order. */
  readonly annotations: readonly Annotation[];
  readonly labels: ReadonlyMap<LabelId, Label>;
  /** The class of the text; names and rules of this reader's highlights begin with it. */
  readonly prefix: string;
}

/** Keeps the painted highlights in step with the annotations and with what is in view. Nothing of it is in the page. */
export function PassageHighlights({
  map,
  scrollerRef,
  annotations,
  labels,
  prefix,
}: PassageHighlightsProps): ReactNode {
  const painterRef = useRef<HighlightPainter | null>(null);

  // A constructed sheet: the window's policy allows no style elements.
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(writeHighlightRules(labels.values(), { prefix, rootSelector: `.${prefix}` }));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [labels, prefix]);

  useLayoutEffect(() => {
    const painter = new HighlightPainter(map, CSS.highlights, prefix);
    painterRef.current = painter;
    return () => {
      painter.dispose();
      painterRef.current = null;
    };
  }, [map, prefix]);

  // After the effect above, so that a new brief's painter exists when its annotations arrive.
  const paint = useCallback(
    (stretch: OffsetRange) => painterRef.current?.paint(annotations, stretch),
    [annotations],
  );
  usePaintedStretch({ map, scrollerRef, count: annotations.length, paint });
  return null;
}
