const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number in a format of `ST_NumberFormat` (ISO/IEC 29500-1, 17.18.59); formats of other scripts read as decimal. */
export function formatCounter(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return toLetters(value);
    case 'upperLetter':
      return toLetters(value).toUpperCase();
    case 'lowerRoman':
      return toRoman(value);
    case 'upperRoman':
      return toRoman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** a … z, aa, bb … zz, as Word counts. */
function toLetters(value: number): string {
  if (value < 1 || value > 260) return String(value);
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}

function toRoman(value: number): string {
  if (value < 1 || value > 4999) return String(value);
  let rest = value;
  let roman = '';
  for (const [size, digits] of ROMAN) {
    while (rest >= size) {
      roman += digits;
      rest -= size;
    }
  }
  return roman;
}
