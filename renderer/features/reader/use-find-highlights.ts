import { useEffect, useLayoutEffect } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { TextMap } from './range-to-offsets.ts';

interface FindHighlightInput {
  readonly map: TextMap | null;
  /** In text order. */
  readonly hits: readonly OffsetRange[];
  readonly activeHit: OffsetRange | null;
  /** As for the annotations' highlights: names and rules are this reader's own. */
  readonly prefix: string;
}

/** Above every passage: what a person looks for is what they want to see. */
const HIT_PRIORITY = 100;

/** Paints what a search has found: all hits in the colour of a marker pen, the one in hand in the accent. */
export function useFindHighlights({ map, hits, activeHit, prefix }: FindHighlightInput): void {
  const hasHits = hits.length > 0;
  useEffect(() => {
    if (!hasHits) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(writeRules(prefix));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [prefix, hasHits]);
  useLayoutEffect(
    () => paintRanges(map, `${prefix}-hit`, { hits, priority: HIT_PRIORITY }),
    [map, hits, prefix],
  );
  useLayoutEffect(
    () =>
      paintRanges(map, `${prefix}-active-hit`, {
        hits: activeHit ? [activeHit] : [],
        priority: HIT_PRIORITY + 1,
      }),
    [map, activeHit, prefix],
  );
}

function paintRanges(
  map: TextMap | null,
  name: string,
  { hits, priority }: { readonly hits: readonly OffsetRange[]; readonly priority: number },
): (() => void) | undefined {
  if (!map || hits.length === 0) return undefined;
  const ranges = hits.map((hit) => map.findStaticRange(hit)).filter((range) => range !== null);
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
  return () => {
    CSS.highlights.delete(name);
  };
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
