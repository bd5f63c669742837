import type { Annotation } from '#core/model/annotation.ts';
import type { ColourPair, Label } from '#core/model/codebook.ts';
import { DEEPEST_LEVEL } from './nesting-levels.ts';

/** Line style tells status and confidence without colour. A draft asks for a decision first, so it wins over confidence. */
export const LINE_STYLES = ['solid', 'dashed', 'dotted', 'struck'] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

export function getLineStyle({ status, assessment }: Annotation): LineStyle {
  if (status === 'rejected') return 'struck';
  if (status === 'draft') return 'dotted';
  return assessment.confidence === 'low' ? 'dashed' : 'solid';
}

export interface HighlightLook {
  readonly label: string;
  readonly line: LineStyle;
  readonly level: number;
}

/** Names live in one registry per window, so each reader puts its own prefix in front. */
export function nameHighlight(prefix: string, { label, line, level }: HighlightLook): string {
  return `${prefix}-${label}-${line}-${level}`;
}

/** Where three underlines would meet the next line: deeper levels share the lowest. */
const LOWEST_OFFSET_LEVEL = 2;
const UNDERLINE_OFFSET_PX = 3;
const UNDERLINE_STEP_PX = 3;

/**
 * The rules behind the highlights of one reader. They sit on the text's root alone, because highlight pseudo-elements
 * inherit: matching them against each of 2,000 paragraphs would cost more than painting.
 * @param rootSelector matches the element that holds the text
 */
export function writeHighlightRules(
  labels: Iterable<Label>,
  { prefix, rootSelector }: { readonly prefix: string; readonly rootSelector: string },
): string {
  const rules: string[] = [];
  for (const label of labels) {
    for (const line of LINE_STYLES) {
      for (let level = 0; level <= DEEPEST_LEVEL; level += 1) {
        const name = CSS.escape(nameHighlight(prefix, { label: label.id, line, level }));
        const target = `${rootSelector}::highlight(${name})`;
        // Two rules: inside ::highlight, light-dark() of Chromium 130 is always the light one.
        rules.push(`${target}{${declare(label.light, line, level)}}`);
        rules.push(`:root[data-theme=dark] ${target}{${declare(label.dark, line, level)}}`);
        rules.push(`@media (forced-colors:active){${target}{${declareForcedColours(line)}}}`);
      }
    }
  }
  return rules.join('\n');
}

function declare({ ink, tint }: ColourPair, line: LineStyle, level: number): string {
  if (line === 'struck') return `text-decoration:line-through 1px ${ink}`;
  const offsetPx = UNDERLINE_OFFSET_PX + UNDERLINE_STEP_PX * Math.min(level, LOWEST_OFFSET_LEVEL);
  const underline = `text-decoration:underline ${line} 2px ${ink};text-underline-offset:${offsetPx}px`;
  return `background-color:${tint};${underline}`;
}

function declareForcedColours(line: LineStyle): string {
  if (line === 'struck') return 'text-decoration:line-through 1px CanvasText';
  return `background-color:Canvas;color:CanvasText;text-decoration:underline ${line} 2px Highlight`;
}
