/** Text as the bytes of an 8-bit encoding given by its table position, or of UTF-8 and UTF-16. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function utf16(text: string, byteOrder: 'le' | 'be', withMark = true): Uint8Array {
  const marked = withMark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let index = 0; index < marked.length; index += 1) {
    view.setUint16(index * 2, marked.charCodeAt(index), byteOrder === 'le');
  }
  return new Uint8Array(view.buffer);
}

export function utf32(text: string, byteOrder: 'le' | 'be'): Uint8Array {
  const points = [...`\ufeff${text}`];
  const view = new DataView(new ArrayBuffer(points.length * 4));
  points.forEach((point, index) => {
    view.setUint32(index * 4, point.codePointAt(0) ?? 0, byteOrder === 'le');
  });
  return new Uint8Array(view.buffer);
}

/** Encodes by asking the decoder what each byte means, so that no encoder is needed. */
export function eightBit(text: string, encoding: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text], (character) => table.get(character) ?? 0x3f);
}
