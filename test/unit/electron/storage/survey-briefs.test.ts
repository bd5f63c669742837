import { describe, expect, it } from 'vitest';
import { briefIdSchema } from '#core/model/ids.ts';
import { MemoryDisk } from '#test/support/memory-disk.ts';
import { aBriefTransaction, aNewBrief, openTestLibrary, unwrap } from '#test/support/storage-fixtures.ts';

describe('surveyBriefs', () => {
  it('shows the marks of every brief once, however many there are, and the library stays usable', async () => {
    const library = await openTestLibrary('/library', { fileSystem: new MemoryDisk(), takeOver: true });
    const ids = Array.from({ length: 20 }, (_, index) => briefIdSchema.parse(`brief-${index + 1}`));
    for (const id of ids) unwrap(await library.addBrief(aNewBrief(id)));
    const [first] = ids;
    if (first === undefined) throw new Error('No brief was made.');
    unwrap(await library.apply(aBriefTransaction(first, 0)));
    const seen: string[] = [];
    let passages = 0;
    unwrap(
      await library.surveyBriefs((id, state) => {
        seen.push(id);
        passages += state.annotations.size;
      }),
    );
    expect(seen.toSorted()).toEqual(ids.toSorted());
    expect(passages).toBe(1);
    expect(unwrap(await library.readBrief(first)).state.annotations.size).toBe(1);
    await library.close();
    expect(await library.surveyBriefs(() => {})).toMatchObject({
      ok: false,
      error: { code: 'library-closed' },
    });
  });
});
