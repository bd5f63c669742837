/** Widths of what a font draws, by the characters that each sign stands for, in thousandths of the font size. */
export type GlyphWidths = ReadonlyMap<string, number>;

/**
 * Where each UTF-16 unit of an item begins, as shares of its width in reading direction, and last of all where it ends: at 1, or
 * beyond where the item is wider than it says. Between an accent and its letter nothing advances.
 */
export type Advances = readonly number[];

/** Signs that stand for several characters (ligatures, flags) are no longer than this. */
const MAX_SIGN_UNITS = 8;
/** Where a font tells nothing of a character. */
const USUAL_WIDTH = 500;
/** Beyond this the font counts in other units than it should: only proportions can be trusted then. */
const MOST_STRETCH = 2;
const LEAST_SIZE = 0.01;

interface Unit {
  readonly width: number;
  /** What may be wider than its font says: a space of a justified line, a sign that came from another font. */
  readonly kind: 'sign' | 'space' | 'unknown' | 'accented';
}

const INVISIBLE = /[\p{Mn}\p{Me}\p{Cf}]/u;

/**
 * @param text of the whole item
 * @param item its width and font size in points
 * @param widths of its font; without them all characters are taken for equally wide
 */
export function measureAdvances(
  text: string,
  item: { readonly width: number; readonly size: number },
  widths: GlyphWidths = new Map(),
): Advances {
  const units = widths.size === 0 ? evenly(text) : weigh(text, widths);
  const drawn = sum(units);
  // pdf.js takes a sign that is drawn with its accent for an accent alone, and counts no width for it.
  const uncounted = sum(units.filter(({ kind }) => kind === 'accented'));
  const stated = item.size >= LEAST_SIZE ? (item.width * 1000) / item.size : drawn - uncounted;
  const whole = stated + uncounted;
  const isStretched = whole > drawn && whole < drawn * MOST_STRETCH;
  return accumulate(isStretched ? fillUp(units, whole - drawn) : units, stated >= 1 ? whole / stated : 1);
}

/** @param extra what the item is wider than its signs: kerning apart, it stands where a width is not certain */
function fillUp(units: readonly Unit[], extra: number): Unit[] {
  const elastic = (['unknown', 'space'] as const).find((wanted) => units.some(({ kind }) => kind === wanted));
  const count = units.filter(({ kind }) => kind === elastic).length;
  return units.map((unit) => (unit.kind === elastic ? { ...unit, width: unit.width + extra / count } : unit));
}

function evenly(text: string): Unit[] {
  return Array.from({ length: text.length }, () => ({ width: USUAL_WIDTH, kind: 'sign' }));
}

function weigh(text: string, widths: GlyphWidths): Unit[] {
  const units: Unit[] = [];
  while (units.length < text.length) {
    const { length, ...unit } = findSign(text, units.length, widths);
    for (let added = 0; added < length; added += 1) units.push({ ...unit, width: unit.width / length });
  }
  return units;
}

/** The longest sign first: what a ligature draws is one sign. */
function findSign(text: string, at: number, widths: GlyphWidths): Unit & { readonly length: number } {
  // As in the width of the item, whatever the font says of an accent that stands for itself.
  if (INVISIBLE.test(text.charAt(at))) return { length: 1, width: 0, kind: 'sign' };
  const most = Math.min(MAX_SIGN_UNITS, text.length - at);
  for (let length = most; length > 0; length -= 1) {
    const sign = text.slice(at, at + length);
    const width = widths.get(sign);
    if (width !== undefined) return { length, width, kind: describeSign(sign) };
  }
  const letter = text.charAt(at);
  if (letter === ' ') return { length: 1, width: USUAL_WIDTH / 2, kind: 'space' };
  return { length: 1, width: USUAL_WIDTH, kind: 'unknown' };
}

function describeSign(sign: string): Unit['kind'] {
  if (sign === ' ') return 'space';
  return INVISIBLE.test(sign) ? 'accented' : 'sign';
}

/** @param end the share at which the last sign ends */
function accumulate(units: readonly Unit[], end: number): number[] {
  const total = sum(units);
  if (total <= 0) return Array.from({ length: units.length + 1 }, (_, index) => index / units.length);
  const advances = [0];
  let reached = 0;
  for (const { width } of units) {
    reached += width;
    advances.push((reached / total) * end);
  }
  return advances;
}

function sum(units: readonly Unit[]): number {
  return units.reduce((total, { width }) => total + width, 0);
}
