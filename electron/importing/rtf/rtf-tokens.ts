/** RTF 1.9.1, "Basic Entities": groups, control words with an optional number, single bytes of text. */
export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'word'; readonly name: string; readonly value: number | undefined }
  | { readonly type: 'byte'; readonly byte: number };

const LARGEST_WORD_UNITS = 32;

/** @param source the bytes of the file, one character each (latin1) */
export function* readRtfTokens(source: string): Generator<RtfToken> {
  let at = 0;
  while (at < source.length) {
    const character = source.charAt(at);
    at += 1;
    if (character === '{') yield { type: 'open' };
    else if (character === '}') yield { type: 'close' };
    else if (character === '\\') {
      const { token, end } = readControl(source, at);
      at = end;
      if (token !== undefined) yield token;
    } else if (character !== '\r' && character !== '\n')
      yield { type: 'byte', byte: character.charCodeAt(0) };
  }
}

const CONTROL_WORD = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;

function readControl(
  source: string,
  at: number,
): { readonly token: RtfToken | undefined; readonly end: number } {
  CONTROL_WORD.lastIndex = at;
  const found = CONTROL_WORD.exec(source);
  if (found !== null) {
    const [whole, name = '', number] = found;
    const end = at + whole.length;
    const value = number === undefined ? undefined : Number(number);
    // Raw bytes of a picture may hold braces: they are passed over unread.
    if (name === 'bin') return { token: undefined, end: end + Math.max(0, value ?? 0) };
    return { token: { type: 'word', name: name.slice(0, LARGEST_WORD_UNITS), value }, end };
  }
  const symbol = source.charAt(at);
  if (symbol === "'") {
    const byte = Number.parseInt(source.slice(at + 1, at + 3), 16);
    return { token: Number.isNaN(byte) ? undefined : { type: 'byte', byte }, end: at + 3 };
  }
  return {
    token: { type: 'word', name: symbol === '\r' || symbol === '\n' ? 'par' : symbol, value: undefined },
    end: at + 1,
  };
}
