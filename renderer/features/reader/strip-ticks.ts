/** A row of the strip: `yPx` from its top, and the colour that stands there. */
export interface StripTick {
  readonly yPx: number;
  readonly colour: string;
}

interface StripMark {
  readonly offset: number;
  readonly colour: string;
}

/** Ticks closer than this run into one another, so one of each colour is drawn for them. */
const TICK_STEP_PX = 2;

/** What to draw for any number of marks: never more ticks than the strip has room for in each colour. */
export function makeStripTicks(
  marks: Iterable<StripMark>,
  { textLength, heightPx }: { readonly textLength: number; readonly heightPx: number },
): readonly StripTick[] {
  const ticks = new Map<number, StripTick>();
  const rowCount = Math.ceil(heightPx / TICK_STEP_PX) + 1;
  const columns = new Map<string, number>();
  for (const { offset, colour } of marks) {
    const share = textLength > 0 ? offset / textLength : 0;
    const row = Math.floor((share * heightPx) / TICK_STEP_PX);
    const column = columns.get(colour) ?? columns.size;
    columns.set(colour, column);
    // A number, not a text of both: with 10,000 marks the texts would cost more than the drawing.
    const key = column * rowCount + row;
    if (!ticks.has(key)) ticks.set(key, { yPx: row * TICK_STEP_PX, colour });
  }
  return [...ticks.values()];
}
