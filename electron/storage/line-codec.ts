/** How a line of history is spelled on disk: as it is, or sealed (`encryption/sealed-lines.ts`). */
export interface LineCodec {
  /** @param line UTF-8, ends with LF @returns what is appended to the file; it ends with LF as well */
  encode(line: Uint8Array, place: LinePlace): Uint8Array;
  /** @returns the line as it was encoded; `undefined` for a piece that is no line of this file. */
  decode(piece: Uint8Array): Uint8Array | undefined;
}

/**
 * What a line says of itself in the open, in every spelling: a reader that finds a hole in a history must be able to
 * tell an interrupted write from a loss by what the lines behind the hole say (`scan-history.ts`).
 */
export interface LinePlace {
  readonly seq: number;
  /** Not in the header line. */
  readonly durableSeq?: number | undefined;
}

/** Of a library that is not encrypted. */
export const PLAIN_LINES: LineCodec = { encode: (line) => line, decode: (piece) => piece };
