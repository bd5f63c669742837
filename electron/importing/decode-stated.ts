import { type DecodedText, decodeText, normalizeText } from './decode-text.ts';
import { decodeWindows1252 } from './decode-windows-1252.ts';

/** Labels that the WHATWG Encoding Standard takes for windows-1252, whatever they once meant. */
const WINDOWS_1252_LABELS =
  /^(windows-1252|x?-?cp-?1252|iso[-_]?8859-1|latin-?1|l1|(us-)?ascii|ansi_x3\.4-1968)$/;

/**
 * Bytes that a header or a `<meta>` states the encoding of. Bytes that settle it themselves (byte order mark, valid UTF-8
 * beyond ASCII) win over the statement, which is wrong often enough; a statement that names no known encoding is ignored.
 * @returns `undefined` when the bytes are no text
 */
export function decodeStated(bytes: Uint8Array, stated: string | undefined): DecodedText | undefined {
  const found = decodeText(bytes);
  const label = stated?.trim().toLowerCase() ?? '';
  if (label === '' || found === undefined || isSettled(found)) return found;
  const text = decodeLabel(bytes, label);
  if (text === undefined) return found;
  const encoding = WINDOWS_1252_LABELS.test(label) ? 'windows-1252' : label;
  const replacedCount = text.split('\ufffd').length - 1;
  return { text: normalizeText(text), encoding, wasGuessed: false, replacedCount };
}

function isSettled({ wasGuessed, text }: DecodedText): boolean {
  return !wasGuessed && /[^\p{ASCII}]/u.test(text);
}

function decodeLabel(bytes: Uint8Array, label: string): string | undefined {
  if (WINDOWS_1252_LABELS.test(label)) return decodeWindows1252(bytes);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return undefined; // RangeError: no such encoding
  }
}
