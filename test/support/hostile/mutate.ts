import { unzipSync, zipSync } from 'fflate';
import { aRandom } from '../random.ts';

/** What parsers treat specially: numbers at their ends, delimiters, halves of characters, names of special objects. */
const TOKENS = [
  '-1',
  '0',
  '99999999999999999999',
  '2147483648',
  'NaN',
  '1e999',
  '<',
  '</',
  '>',
  '&',
  '&#0;',
  '&#x110000;',
  ']]>',
  '<!--',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '\\',
  '\0',
  '\r\n\r\n',
  '--',
  '=?utf-8?Q?',
  '%',
  '../',
  '__proto__',
  'constructor',
  'null',
  '\ud800',
];
const MAX_CHANGES = 8;
const MAX_CUT = 60;

/**
 * A valid file with a few places changed, cut out, doubled, or replaced by what parsers stumble over. The same seed gives
 * the same file. Half of the packages are changed inside, because a changed archive is mostly refused for its checksum.
 */
export function mutateFile(bytes: Uint8Array, seed: number): Uint8Array {
  const random = aRandom(seed);
  // In a file of fixed sectors a byte more or less moves all that follows, and nothing is left to be read.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return overwriteBytes(bytes, random);
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isPackage && random() < 0.75 ? mutateInside(bytes, random) : mutateBytes(bytes, random);
}

function mutateInside(bytes: Uint8Array, random: () => number): Uint8Array {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const name = names[Math.floor(random() * names.length)] ?? '';
  const content = files[name];
  if (content === undefined) return bytes;
  if (random() < 0.05) delete files[name];
  else files[name] = Uint8Array.from(mutateBytes(content, random));
  const stored = files.mimetype; // what a package is stands uncompressed at its start
  return zipSync(stored === undefined ? files : { ...files, mimetype: [stored, { level: 0 }] });
}

function overwriteBytes(bytes: Uint8Array, random: () => number): Uint8Array {
  const mutated = Buffer.from(bytes);
  const changes = 1 + Math.floor(random() * MAX_CHANGES);
  for (let count = 0; count < changes; count += 1) {
    const at = Math.floor(random() * mutated.length);
    if (random() < 0.5) mutated[at] = Math.floor(random() * 256);
    else takePiece(mutated, random).copy(mutated, at);
  }
  return mutated;
}

function mutateBytes(bytes: Uint8Array, random: () => number): Uint8Array {
  let mutated: Buffer = Buffer.from(bytes);
  const changes = 1 + Math.floor(random() * MAX_CHANGES);
  for (let count = 0; count < changes; count += 1) mutated = change(mutated, random);
  return mutated;
}

function change(bytes: Buffer, random: () => number): Buffer {
  const at = Math.floor(random() * bytes.length);
  const length = 1 + Math.floor(random() * MAX_CUT);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (Math.floor(random() * 6)) {
    case 0: {
      const changed = Buffer.from(bytes);
      if (changed.length > 0) changed[at] = Math.floor(random() * 256);
      return changed;
    }
    case 1: // cut out
      return Buffer.concat([before, after.subarray(length)]);
    case 2: // doubled
      return Buffer.concat([before, bytes.subarray(Math.max(0, at - length))]);
    case 3: // a piece from elsewhere
      return Buffer.concat([before, takePiece(bytes, random), after]);
    case 4: // cut off, seldom: it ends what could be found behind
      return random() < 0.2
        ? before
        : Buffer.concat([before, takePiece(bytes, random), after.subarray(length)]);
    default:
      return Buffer.concat([before, takeToken(random), after.subarray(random() < 0.5 ? 0 : length)]);
  }
}

function takePiece(bytes: Buffer, random: () => number): Buffer {
  const from = Math.floor(random() * bytes.length);
  return bytes.subarray(from, from + 1 + Math.floor(random() * MAX_CUT * 4));
}

function takeToken(random: () => number): Buffer {
  const token = TOKENS[Math.floor(random() * TOKENS.length)] ?? '';
  return Buffer.from(token.repeat(random() < 0.1 ? 200 : 1));
}
