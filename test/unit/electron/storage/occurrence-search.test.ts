import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { briefIdSchema } from '#core/model/ids.ts';
import type { Library } from '#electron/storage/library.ts';
import { anAnnotation } from '#test/support/builders.ts';
import { aNewBrief, openTestLibrary, unwrap, withTemporaryFolder } from '#test/support/storage-fixtures.ts';

const id = (text: string) => briefIdSchema.parse(text);
const textOf = (text: string) => ({
  text,
  blocks: [{ type: 'paragraph' as const, start: 0, end: text.length }],
});
const OPTIONS = { matchesCase: false, wholeWords: true };

async function add(
  library: Library,
  name: string,
  text: string,
  annotations: ReturnType<typeof anAnnotation>[] = [],
) {
  unwrap(await library.addBrief({ ...aNewBrief(name, { annotations }), text: textOf(text) }));
}

describe('OccurrenceSearch', () => {
  it('finds words in briefs that nobody has open, and says what is marked already', async () => {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      const marked = anAnnotation({
        label: 'location',
        spans: [{ start: 3, end: 8, quote: { exact: 'Kursk', prefix: 'To ', suffix: ' and' } }],
      });
      await add(library, 'one', 'To Kursk and back to KURSK.', [marked]);
      await add(library, 'two', 'Kurskaya is another word.');
      await add(library, 'three', 'From Kursk.');
      const search = (names: readonly string[], options = OPTIONS) =>
        library.references.findOccurrences(['one', 'two', 'three'].map(id), { names, options });
      const found = unwrap(await search(['Kursk']));
      expect(
        found.briefs.map(({ briefId, occurrences }) => [
          briefId,
          occurrences.map(({ span, labels }) => [span.start, span.quote.exact, labels]),
        ]),
      ).toEqual([
        [
          'one',
          [
            [3, 'Kursk', ['location']],
            [21, 'KURSK', []],
          ],
        ],
        ['three', [[5, 'Kursk', []]]],
      ]);
      expect(unwrap(await search(['Kursk'], { matchesCase: true, wholeWords: false })).briefs).toHaveLength(
        3,
      );
      expect(unwrap(await search(['Minsk'])).briefs).toEqual([]);
      await library.close();
    });
  });

  it('names the briefs that it could not read, and searches the others', async () => {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      await add(library, 'one', 'To Kursk.');
      await add(library, 'two', 'From Kursk.');
      await writeFile(path.join(folder, 'briefs/one/text.json'), 'torn');
      const query = { names: ['Kursk'], options: OPTIONS };
      const found = unwrap(
        await library.references.findOccurrences([id('one'), id('two'), id('gone')], query),
      );
      expect(found.unreadable).toEqual(['one', 'gone']);
      expect(found.briefs.map(({ briefId }) => briefId)).toEqual(['two']);
      await library.close();
    });
  });

  it('keeps few briefs open, however many it reads', async () => {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      const names = Array.from({ length: 20 }, (_, index) => `brief-${index}`);
      for (const name of names) await add(library, name, 'To Kursk.');
      const query = { names: ['Kursk'], options: OPTIONS };
      expect(unwrap(await library.references.findOccurrences(names.map(id), query)).briefs).toHaveLength(20);
      // What was put away is opened again as if nothing had been.
      expect(unwrap(await library.readBrief(id('brief-0'))).text.text).toBe('To Kursk.');
      await library.close();
    });
  });
});
