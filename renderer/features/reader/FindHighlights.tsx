import { type ReactNode, type RefObject, useCallback, useEffect, useLayoutEffect } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { TextMap } from './range-to-offsets.ts';
import { usePaintedStretch } from './use-painted-stretch.ts';

interface FindHighlightsProps {
  readonly map: TextMap;
  readonly scrollerRef: RefObject<HTMLElement | null>;
  /** In text order. */
  readonly hits: readonly OffsetRange[];
  readonly activeHit: OffsetRange | null;
  /** As for the annotations' highlights: names and rules are this reader's own. */
  readonly prefix: string;
}

/** Above every passage: what a person looks for is what they want to see. */
const HIT_PRIORITY = 100;

/** Paints what a search has found: hits in the colour of a marker pen, the one in hand in the accent. */
export function FindHighlights({
  map,
  scrollerRef,
  hits,
  activeHit,
  prefix,
}: FindHighlightsProps): ReactNode {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(writeRules(prefix));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [prefix]);

  const name = `${prefix}-hit`;
  useLayoutEffect(
    () => () => {
      CSS.highlights.delete(name);
    },
    [name],
  );
  const paint = useCallback(
    (stretch: OffsetRange) => hang(map, name, { hits: findWithin(hits, stretch), priority: HIT_PRIORITY }),
    [map, hits, name],
  );
  usePaintedStretch({ map, scrollerRef, count: hits.length, paint });

  useLayoutEffect(() => {
    const activeName = `${prefix}-active-hit`;
    hang(map, activeName, { hits: activeHit ? [activeHit] : [], priority: HIT_PRIORITY + 1 });
    return () => {
      CSS.highlights.delete(activeName);
    };
  }, [map, activeHit, prefix]);
  return null;
}

function hang(
  map: TextMap,
  name: string,
  { hits, priority }: { readonly hits: readonly OffsetRange[]; readonly priority: number },
): void {
  const ranges = hits.map((hit) => map.findStaticRange(hit)).filter((range) => range !== null);
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

function findWithin(hits: readonly OffsetRange[], { start, end }: OffsetRange): readonly OffsetRange[] {
  return hits.filter((hit) => hit.end > start && hit.start < end);
}

function writeRules(prefix: string): string {
  const hit = `.${prefix}::highlight(${prefix}-hit)`;
  const active = `.${prefix}::highlight(${prefix}-active-hit)`;
  return `
    ${hit}{background-color:#ffe566;color:#1d1c1a}
    ${active}{background-color:#ff9d2e;color:#1d1c1a}
    :root[data-theme=dark] ${hit}{background-color:#6b5a00;color:#fff7d6}
    :root[data-theme=dark] ${active}{background-color:#ffb454;color:#1d1c1a}
    @media (forced-colors:active){${hit}{background-color:Mark;color:MarkText}${active}{background-color:Highlight;color:HighlightText}}`;
}
