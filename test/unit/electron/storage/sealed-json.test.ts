import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSealedJson, sealJson } from '#electron/storage/sealed-json.ts';

async function seal(record: Readonly<Record<string, unknown>>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of sealJson(record)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('sealed JSON', () => {
  it('is plain JSON with one list item a line and the seal as its last member', async () => {
    const text = (await seal({ revision: 3, items: [{ id: 'a' }, { id: 'b' }], none: [] })).toString('utf8');
    const { sha256, ...rest } = JSON.parse(text);
    expect(rest).toEqual({ revision: 3, items: [{ id: 'a' }, { id: 'b' }], none: [] });
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(text.split('\n')).toHaveLength(8);
  });

  it('comes back as it was', async () => {
    const anyRecord = fc.dictionary(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 5 }),
      fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' }),
      { maxKeys: 4 },
    );
    await fc.assert(
      fc.asyncProperty(anyRecord, async (record) => {
        const { sha256: _name, __proto__: _proto, ...fields } = record;
        expect(parseSealedJson(await seal(fields))).toEqual(JSON.parse(JSON.stringify(fields)));
      }),
      { numRuns: 40 },
    );
  });

  it('is refused when any bit of it is another one', async () => {
    const sealed = await seal({ note: 'Der Übergang 🚂', items: [1, 2, 3] });
    for (let index = 0; index < sealed.length; index += 1) {
      const damaged = Buffer.from(sealed);
      damaged[index] = (damaged[index] ?? 0) ^ 1;
      expect(() => parseSealedJson(damaged), `byte ${index}`).toThrow('damaged');
    }
  });

  it('is refused when it is cut, zeroed or empty', async () => {
    const sealed = await seal({ note: 'whole' });
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => parseSealedJson(sealed.subarray(0, length)), `${length} bytes`).toThrow('damaged');
    }
    expect(() => parseSealedJson(Buffer.alloc(sealed.length))).toThrow('damaged');
  });

  it('lets other work run while it spells a big record', async () => {
    const items = Array.from({ length: 20_000 }, (_, index) => ({ index, note: 'x'.repeat(100) }));
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await seal({ items });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });
});
