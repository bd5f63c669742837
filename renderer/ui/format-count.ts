const numbers = new Intl.NumberFormat('en-GB');

/** `2,431`. */
export function formatNumber(count: number): string {
  return numbers.format(count);
}

/** `1 passage`, `2,431 passages`. */
export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${numbers.format(count)} ${count === 1 ? singular : plural}`;
}
