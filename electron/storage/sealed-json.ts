import { createHash } from 'node:crypto';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { z } from 'zod';
import { AppFailure } from '#core/app-error.ts';

const sealedSchema = z.looseObject({ sha256: z.string() });
const SEAL_KEY = '"sha256":"';
const SEAL_LENGTH = SEAL_KEY.length + 64 + '"}\n'.length;
const CHUNK_CHARACTERS = 64 * 1024;

/**
 * Spells out a record as JSON with one list item a line, and as its last member the SHA-256 of every byte before
 * that member. Yields to other work between chunks: a brief with 100,000 annotations must not hold up a save.
 */
export async function* sealJson(record: Readonly<Record<string, unknown>>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let waiting = '';
  for (const piece of spellRecord(record)) {
    waiting += piece;
    if (waiting.length < CHUNK_CHARACTERS) continue;
    const chunk = Buffer.from(waiting, 'utf8');
    hash.update(chunk);
    yield chunk;
    waiting = '';
    await yieldToOthers();
  }
  hash.update(waiting);
  yield Buffer.from(`${waiting}${SEAL_KEY}${hash.digest('hex')}"}\n`, 'utf8');
}

function* spellRecord(record: Readonly<Record<string, unknown>>): Generator<string> {
  yield '{';
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue;
    yield `${JSON.stringify(key)}:`;
    yield* Array.isArray(value) ? spellList(value) : [JSON.stringify(value)];
    yield ',\n';
  }
}

function* spellList(items: readonly unknown[]): Generator<string> {
  let separator = '[\n';
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',\n';
  }
  yield items.length === 0 ? '[]' : '\n]';
}

/**
 * Reads what `sealJson` wrote, without the seal.
 * @throws AppFailure `library-damaged` when a byte is not what was written.
 */
export function parseSealedJson(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const record = openSealedJson(bytes);
  if (record !== null) return record;
  throw new AppFailure({ code: 'library-damaged', message: 'A file of the library is damaged.' });
}

/** @returns `null` when a byte is not what was written. */
export function openSealedJson(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  const body = bytes.subarray(0, Math.max(0, bytes.length - SEAL_LENGTH));
  const seal = Buffer.from(bytes.subarray(body.length)).toString('latin1');
  const expected = `${SEAL_KEY}${createHash('sha256').update(body).digest('hex')}"}\n`;
  if (seal !== expected) return null;
  const { sha256: _seal, ...record } = sealedSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  return record;
}
