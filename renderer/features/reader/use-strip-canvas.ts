import { type RefObject, useCallback, useMemo } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { Label } from '#core/model/codebook.ts';
import type { LabelId } from '#core/model/ids.ts';
import { makeStripTicks } from './strip-ticks.ts';
import { useMeasurement } from './use-measurement.ts';
import { useThemeVersion } from './use-theme-version.ts';

interface StripInput {
  readonly canvasRef: RefObject<HTMLCanvasElement | null>;
  readonly stripRef: RefObject<HTMLElement | null>;
  readonly textLength: number;
  readonly annotations: readonly Annotation[];
  readonly labels: ReadonlyMap<LabelId, Label>;
  readonly findHits: readonly OffsetRange[];
}

const TICK_HEIGHT_PX = 3;
const TICK_INSET_PX = 3;
/** Find hits stand in the inner half, so that both can be told apart where they meet. */
const HIT_WIDTH_PX = 5;

/** Draws one tick for each passage on a canvas: ten thousand elements would cost more than the text itself. */
export function useStripCanvas(input: StripInput): void {
  const { canvasRef, stripRef, textLength, annotations, labels, findHits } = input;
  const theme = useThemeVersion();
  const colours = useMemo(() => pickColours(theme, labels), [theme, labels]);
  const draw = useCallback(() => {
    const canvas = canvasRef.current;
    const strip = stripRef.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !strip || !context) return;
    const { clientWidth: width, clientHeight: height } = strip;
    canvas.width = Math.round(width * devicePixelRatio);
    canvas.height = Math.round(height * devicePixelRatio);
    context.scale(devicePixelRatio, devicePixelRatio);
    const size = { textLength, heightPx: height - TICK_HEIGHT_PX };
    const marks = annotations.map(({ spans, label }) => ({
      offset: spans[0]?.start ?? 0,
      colour: colours.labels.get(label) ?? colours.plain,
    }));
    for (const { yPx, colour } of makeStripTicks(marks, size)) {
      context.fillStyle = colour;
      context.fillRect(TICK_INSET_PX, yPx, width - 2 * TICK_INSET_PX, TICK_HEIGHT_PX);
    }
    const hits = findHits.map(({ start }) => ({ offset: start, colour: colours.plain }));
    for (const { yPx, colour } of makeStripTicks(hits, size)) {
      context.fillStyle = colour;
      context.fillRect(0, yPx, HIT_WIDTH_PX, TICK_HEIGHT_PX);
    }
  }, [canvasRef, stripRef, textLength, annotations, colours, findHits]);
  // The strip is measured through its ref once it is in the page.
  useMeasurement(stripRef, draw);
}

interface StripColours {
  readonly labels: ReadonlyMap<LabelId, string>;
  readonly plain: string;
}

/** A canvas knows neither custom properties nor the system's palette, so the colours in force are read here. */
function pickColours(theme: string, labels: ReadonlyMap<LabelId, Label>): StripColours {
  const [name, isForced] = theme.split(' ');
  if (isForced === 'true') return { labels: new Map(), plain: 'CanvasText' };
  const byLabel = new Map(
    [...labels].map(([id, label]) => [id, (name === 'dark' ? label.dark : label.light).ink]),
  );
  return { labels: byLabel, plain: getComputedStyle(document.documentElement).getPropertyValue('--accent') };
}
