/** A list marker as it stands at the start of a line. */
export interface ListMarker {
  /** `•`, `3.`, `(b)`. */
  readonly marker: string;
  /** UTF-16 units of marker and the white space after it. */
  readonly length: number;
  /** Ordered markers of one style count on: `1.`, `2.`; bullets have none. */
  readonly style: string;
  readonly values: readonly number[];
}

const BULLET = /^([-*•‣◦▪●–])[ \t]+(?=\S)/u;
// Lower case only: `(U)`, `(S//NF)` and `(C)` before a paragraph are portion marks, `A.` is an initial.
const ORDERED = /^(\(?)(\d{1,3}|[a-z]|[ivxl]{2,6})([.)])[ \t]+(?=\S)/;
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

export function findListMarker(content: string): ListMarker | undefined {
  const bullet = BULLET.exec(content);
  if (bullet?.[1] !== undefined)
    return { marker: bullet[1], length: bullet[0].length, style: 'bullet', values: [] };
  const ordered = ORDERED.exec(content);
  if (ordered === null) return undefined;
  const [whole, open = '', number = '', close = ''] = ordered;
  if (open === '(' && close !== ')') return undefined;
  const kind = /\d/.test(number) ? 'digit' : 'letter';
  return {
    marker: `${open}${number}${close}`,
    length: whole.length,
    style: `${open}${kind}${close}`,
    values: findValues(number),
  };
}

/** `i` may be the ninth letter or the first Roman number: both are offered. */
function findValues(number: string): number[] {
  if (/\d/.test(number)) return [Number(number)];
  const roman = /^[ivxl]+$/.test(number) ? [readRoman(number)] : [];
  return number.length === 1 ? [number.charCodeAt(0) - 96, ...roman] : roman;
}

function readRoman(number: string): number {
  const digits = [...number].map((digit) => ROMAN[digit] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}
