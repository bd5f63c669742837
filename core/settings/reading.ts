/** Faces for the text of a brief. The ids are what is stored; the window knows what each looks like. */
export const READING_FONTS = ['serif', 'sans', 'system', 'monospace'] as const;
export type ReadingFont = (typeof READING_FONTS)[number];

interface Limits {
  readonly min: number;
  readonly max: number;
  /** What a new installation has. */
  readonly initial: number;
}

/** What a person may choose for their eyes. */
export const READING_LIMITS = {
  /** CSS pixels. */
  fontSizePx: { min: 13, max: 28, initial: 17.5 },
  /** Width of the column in em of its text. */
  measureEm: { min: 24, max: 64, initial: 34 },
  /** In multiples of the size. */
  lineHeight: { min: 1.2, max: 2.4, initial: 1.68 },
} as const satisfies Record<string, Limits>;

/** The steps of the zoom of the whole window, in percent, as browsers have them. */
export const ZOOM_STEPS = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const;
export const NO_ZOOM = 100;

/** The next step up or down; at either end it stays. @param percent may lie between two steps */
export function stepZoom(percent: number, direction: 'in' | 'out'): number {
  const step =
    direction === 'in'
      ? ZOOM_STEPS.find((each) => each > percent)
      : ZOOM_STEPS.findLast((each) => each < percent);
  return step ?? percent;
}

/** A value within its limits, in steps that a settings file shows without a tail of digits. */
export function limitReading(value: number, { min, max }: Limits): number {
  return Math.round(Math.min(max, Math.max(min, value)) * 100) / 100;
}
