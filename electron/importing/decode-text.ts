import { analyse } from 'chardet';
import { decodeWindows1252 } from './decode-windows-1252.ts';
import { guessUtf16 } from './guess-utf-16.ts';

export interface DecodedText {
  /** LF only, without byte order mark, well-formed UTF-16. */
  readonly text: string;
  /** WHATWG name in lower case, e.g. `utf-8`, `windows-1252`. */
  readonly encoding: string;
  /** True when neither a byte order mark nor the bytes themselves settle the encoding. */
  readonly wasGuessed: boolean;
  /** How many places could not be decoded and read U+FFFD. */
  readonly replacedCount: number;
}

interface Decoding {
  readonly text: string;
  readonly encoding: string;
  readonly wasGuessed: boolean;
}

const SAMPLE_BYTES = 65_536;
/** Of 100. Below this chardet is as often wrong as right. */
const MIN_GUESS_CONFIDENCE = 30;
const DAMAGE_SAMPLE_UNITS = 1_000_000;
/** Text has tabs, line ends and the odd escape; a file with more controls than this is no text. */
const MAX_CONTROL_SHARE = 0.01;
const MAX_REPLACED_SHARE = 0.1;

/**
 * Bytes → text. Order of trust: byte order mark, strict UTF-8, UTF-16 by its spaces, UTF-8 with a few damaged bytes,
 * then a guess among legacy encodings with windows-1252 as the last resort.
 * @returns `undefined` when the bytes are no text (NUL bytes, controls)
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const decoding = decodeByMark(bytes) ?? (bytes.includes(0) ? decodeUtf16(bytes) : decodeUnmarked(bytes));
  if (decoding === undefined || !readsAsText(decoding.text)) return undefined;
  const text = normalizeText(decoding.text);
  return { ...decoding, text, replacedCount: countReplaced(text) };
}

/** Line ends to LF, no byte order mark in front, lone surrogates to U+FFFD. Nothing else is touched. */
export function normalizeText(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

function decodeByMark(bytes: Uint8Array): Decoding | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeAs('utf-8', bytes);
  // UTF-32 first: its little-endian mark begins like the one of UTF-16.
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0) return decodeUtf32(bytes, true);
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return decodeUtf32(bytes, false);
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
  return undefined;
}

function decodeAs(encoding: string, bytes: Uint8Array, wasGuessed = false): Decoding {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, wasGuessed };
}

function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): Decoding {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const points: string[] = [];
  for (let position = 4; position + 3 < bytes.length; position += 4) {
    const point = view.getUint32(position, isLittleEndian);
    points.push(point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd');
  }
  return { text: points.join(''), encoding: isLittleEndian ? 'utf-32le' : 'utf-32be', wasGuessed: false };
}

function decodeUtf16(bytes: Uint8Array): Decoding | undefined {
  const encoding = guessUtf16(bytes);
  return encoding === undefined ? undefined : decodeAs(encoding, bytes, true);
}

function decodeUnmarked(bytes: Uint8Array): Decoding {
  const utf8 = decodeAs('utf-8', bytes);
  const replacedCount = countReplaced(utf8.text);
  if (replacedCount === 0) return hasEscapes(bytes) ? decodeLegacy(bytes, utf8) : utf8;
  // A file cut off in the middle of a character, or with a few bytes damaged, is still UTF-8.
  return isNearlyIntact(utf8.text) ? { ...utf8, wasGuessed: true } : decodeLegacy(bytes);
}

function isNearlyIntact(text: string): boolean {
  const sample = text.slice(0, DAMAGE_SAMPLE_UNITS);
  const replacedCount = countReplaced(sample);
  const intactCount = sample.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return intactCount >= replacedCount * 10 || (replacedCount === 1 && intactCount > 0);
}

/** ISO-2022 is pure ASCII to look at; only its escape sequences give it away. */
function hasEscapes(bytes: Uint8Array): boolean {
  return bytes.includes(0x1b);
}

function decodeLegacy(bytes: Uint8Array, otherwise?: Decoding): Decoding {
  const guesses = analyse(takeSample(bytes));
  const plain = guesses.find(({ name }) => name === 'windows-1252' || name === 'ISO-8859-1');
  const minConfidence = Math.max(MIN_GUESS_CONFIDENCE, (plain?.confidence ?? 0) + 10);
  for (const { name, confidence } of guesses) {
    if (confidence < minConfidence || !isDecodable(name)) continue;
    if (otherwise !== undefined && !name.startsWith('ISO-2022')) continue;
    // The guess looks at letter statistics only; bytes that its table does not have refute it.
    const decoding = decodeAs(name.toLowerCase(), bytes, true);
    if (countReplaced(decoding.text) === 0) return decoding;
  }
  return otherwise ?? { text: decodeWindows1252(bytes), encoding: 'windows-1252', wasGuessed: true };
}

/** From a little before the first byte beyond ASCII: what comes before tells nothing. */
function takeSample(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f || byte === 0x1b);
  const start = Math.max(0, first - 1024);
  return bytes.subarray(start, start + SAMPLE_BYTES);
}

function isDecodable(name: string): boolean {
  if (name === 'ASCII' || name.startsWith('UTF') || name === 'ISO-2022-KR' || name === 'ISO-2022-CN')
    return false;
  try {
    return new TextDecoder(name).encoding.length > 0;
  } catch {
    return false; // an encoding that this runtime has no table for
  }
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}

function readsAsText(text: string): boolean {
  if (text.includes('\0')) return false;
  const sample = text.slice(0, SAMPLE_BYTES);
  let oddCount = 0;
  for (let position = 0; position < sample.length; position += 1) {
    if (isOddControl(sample.charCodeAt(position))) oddCount += 1;
  }
  const replacedCount = countReplaced(sample);
  return (
    oddCount <= sample.length * MAX_CONTROL_SHARE &&
    replacedCount <= Math.max(1, sample.length * MAX_REPLACED_SHARE)
  );
}

/** C0 and C1 controls without tab, line feed, form feed, carriage return and the escape of coloured logs. */
function isOddControl(unit: number): boolean {
  if (unit < 0x20) return unit !== 0x09 && unit !== 0x0a && unit !== 0x0c && unit !== 0x0d && unit !== 0x1b;
  return unit >= 0x7f && unit <= 0x9f && unit !== 0x85;
}
