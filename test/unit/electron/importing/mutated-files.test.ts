import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '#electron/importing/parse-document.ts';
import { parsedDocumentSchema } from '#electron/importing/parsed-document.ts';
import { aRandom } from '#test/support/random.ts';

/** More of them with `BRIEFMARK_MUTATIONS=2000`. */
const CASES = Number(process.env.BRIEFMARK_MUTATIONS ?? 25);
const OFFICE = path.join(import.meta.dirname, '../../../fixtures/office');

/** Valid files with some bytes changed, cut out or doubled. */
function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const random = aRandom(seed);
  let mutated = Buffer.from(bytes);
  for (let count = 0; count < 1 + Math.floor(random() * 8); count += 1) {
    const at = Math.floor(random() * mutated.length);
    const roll = random();
    if (roll < 0.6) mutated[at] = Math.floor(random() * 256);
    else if (roll < 0.8)
      mutated = Buffer.concat([
        mutated.subarray(0, at),
        mutated.subarray(at + 1 + Math.floor(random() * 50)),
      ]);
    else mutated = Buffer.concat([mutated.subarray(0, at), mutated.subarray(Math.max(0, at - 40))]);
  }
  return mutated;
}

describe('importers on files that were damaged', () => {
  it.each(['docx', 'odt', 'rtf', 'epub', 'html'])(
    '.%s gives a document or an error, never a throw',
    async (extension) => {
      const fileName = `port-calls-multilingual.${extension}`;
      const bytes = await readFile(path.join(OFFICE, fileName));
      for (let seed = 1; seed <= CASES; seed += 1) {
        const parsed = await parseDocument({ bytes: mutate(bytes, seed), fileName });
        if (parsed.ok) expect(parsedDocumentSchema.safeParse(parsed.value).success).toBe(true);
        else expect(parsed.error.message).toContain(fileName);
      }
    },
  );
});
