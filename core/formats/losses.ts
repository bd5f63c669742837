/** One kind of thing that a format could not hold, with how often it came up. */
export interface Loss {
  readonly count: number;
  /** In the singular: `overlapping passage`. */
  readonly noun: string;
  /** Where adding an s does not do. */
  readonly plural?: string;
  /** What became of it, after the noun: `widened to whole words`. */
  readonly fate?: string;
}

/** `12 overlapping passages`, `1 orphan left out`; nothing for what did not come up. */
export function writeLosses(losses: readonly Loss[]): readonly string[] {
  return losses
    .filter(({ count }) => count > 0)
    .map(({ count, noun, plural = `${noun}s`, fate = '' }) =>
      `${count} ${count === 1 ? noun : plural} ${fate}`.trim(),
    );
}
