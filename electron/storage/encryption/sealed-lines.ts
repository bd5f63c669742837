import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { writeCanonicalJson } from '../canonical-json.ts';
import type { LineCodec, LinePlace } from '../line-codec.ts';
import { ALGORITHM, type LibraryCipher, NONCE_BYTES, TAG_BYTES } from './library-cipher.ts';

const LINE_FEED = 0x0a;
const MAX_DIGITS = 15;
const SEALED_LINE = new RegExp(
  `^\\{(?:"durableSeq":(0|[1-9]\\d{0,${MAX_DIGITS - 1}}),)?"sealed":"([A-Za-z0-9+/=]+)","seq":(0|[1-9]\\d{0,${MAX_DIGITS - 1}})\\}\\n$`,
);

/**
 * Seals each line of a history by itself, so that appending one costs the same in a long history as in a short one:
 * `{"durableSeq":…,"sealed":"<nonce, words, tag in Base64>","seq":…}`. The two numbers stand in the open, as in a
 * plain history, because recovery after a crash reads them where a line is torn; they are authenticated with it.
 *
 * Nonces. Each history has a key of its own, derived from the data key and the file's name. The nonce of a line is 96
 * random bits and not a counter: after a failed write, after a crash and in two copies of a library the same number is
 * given to different lines, and a counter would then repeat. NIST SP 800-38D (8.3) allows 2^32 random nonces under
 * one key, with a chance of a collision below 2^-32; that is 4,000 million changes to one brief.
 *
 * A line cannot stand in another history (another key) or at another place in it (its number is authenticated, and the
 * chain of hashes inside the lines ties each to the one before).
 */
export function createSealedLines(cipher: LibraryCipher, identity: string): LineCodec {
  const purpose = `briefmark 1 history lines ${identity}`;
  return {
    encode(line, { seq, durableSeq }) {
      const nonce = randomBytes(NONCE_BYTES);
      const sealing = createCipheriv(ALGORITHM, cipher.keepKey(purpose), nonce, { authTagLength: TAG_BYTES });
      sealing.setAAD(describePlace({ seq, durableSeq }));
      const words = sealing.update(line.at(-1) === LINE_FEED ? line.subarray(0, -1) : line);
      sealing.final();
      const sealed = Buffer.concat([nonce, words, sealing.getAuthTag()]).toString('base64');
      return Buffer.from(`${writeCanonicalJson({ durableSeq, sealed, seq })}\n`, 'latin1');
    },
    decode: (piece) => openLine(() => cipher.keepKey(purpose), piece),
  };
}

function openLine(getKey: () => Buffer, piece: Uint8Array): Uint8Array | undefined {
  const text = Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('latin1');
  const [, durableSeq, encoded = '', seq] = SEALED_LINE.exec(text) ?? [];
  const sealed = Buffer.from(encoded, 'base64');
  // Base64 has several spellings of the same bytes; only the one that was written will do.
  if (sealed.length < NONCE_BYTES + TAG_BYTES || sealed.toString('base64') !== encoded) return undefined;
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const opening = createDecipheriv(ALGORITHM, getKey(), nonce, { authTagLength: TAG_BYTES });
  opening.setAAD(
    describePlace({
      seq: Number(seq),
      durableSeq: durableSeq === undefined ? undefined : Number(durableSeq),
    }),
  );
  opening.setAuthTag(sealed.subarray(-TAG_BYTES));
  const words = opening.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
  return isAuthentic(opening) ? Buffer.concat([words, Buffer.of(LINE_FEED)]) : undefined;
}

/** Node tells a wrong tag only by throwing; what that means is for the reader of the history to say. */
function isAuthentic(opening: { final(): Buffer }): boolean {
  try {
    opening.final();
    return true;
  } catch {
    return false;
  }
}

function describePlace({ seq, durableSeq }: LinePlace): Buffer {
  return Buffer.from(writeCanonicalJson({ durableSeq, seq }), 'utf8');
}
