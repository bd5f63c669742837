import type { GlyphWidths } from './char-advances.ts';

/**
 * Reads the widths out of a font as pdf.js hands it over (with `fontExtraProperties`): codes lead to characters by `toUnicode`
 * and to widths by `widths`, in composite fonts through `cMap` (ISO 32000-1, 9.7.4.3).
 * @param font whatever pdf.js has: it comes out of a file from outside
 * @returns `undefined` when the font does not tell
 */
export function parseGlyphWidths(font: unknown): GlyphWidths | undefined {
  if (!isRecord(font)) return undefined;
  const { toUnicode, widths, cMap, defaultWidth } = font;
  if (!isRecord(widths) || !isRecord(toUnicode)) return undefined;
  const codes = isRecord(cMap) && isRecord(cMap._map) ? cMap._map : {};
  const found = new Map<string, number>();
  for (const [code, characters] of listCharacters(toUnicode)) {
    const width = widths[String(codes[code] ?? code)] ?? defaultWidth;
    if (typeof width === 'number' && Number.isFinite(width) && width >= 0 && !found.has(characters))
      found.set(characters, width);
  }
  return found.size === 0 ? undefined : found;
}

/** A map from codes to characters, or a stretch in which the code is the character. */
function listCharacters({ _map: map, firstChar, lastChar }: Fields): [string, string][] {
  if (isRecord(map))
    return Object.entries(map).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  if (typeof firstChar !== 'number' || typeof lastChar !== 'number') return [];
  const count = Math.max(0, Math.min(0xffff, lastChar) - firstChar + 1);
  return Array.from({ length: count }, (_, index) => {
    const code = firstChar + index;
    return [String(code), String.fromCharCode(code)];
  });
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
