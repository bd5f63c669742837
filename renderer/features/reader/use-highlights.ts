import { useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { Annotation } from '#core/model/annotation.ts';
import type { Label } from '#core/model/codebook.ts';
import type { LabelId } from '#core/model/ids.ts';
import { HighlightPainter } from './highlight-painter.ts';
import { writeHighlightRules } from './highlight-style.ts';
import type { TextMap } from './range-to-offsets.ts';

interface HighlightInput {
  readonly map: TextMap | null;
  readonly annotations: readonly Annotation[];
  readonly labels: ReadonlyMap<LabelId, Label>;
}

/** Keeps the painted highlights in step with the annotations. @returns the class that its rules are written for */
export function useHighlights({ map, annotations, labels }: HighlightInput): string {
  const readerId = useId();
  const prefix = useMemo(() => `reader-${readerId.replace(/\W/g, '')}`, [readerId]);
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
    if (!map) return;
    const painter = new HighlightPainter(map, CSS.highlights, prefix);
    painterRef.current = painter;
    return () => {
      painter.dispose();
      painterRef.current = null;
    };
  }, [map, prefix]);

  // After the effect above, so that a new brief's painter exists when its annotations arrive.
  useLayoutEffect(() => {
    if (map) painterRef.current?.paint(annotations);
  }, [map, annotations]);
  return prefix;
}
