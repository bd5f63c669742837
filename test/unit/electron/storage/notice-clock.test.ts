import { describe, expect, it } from 'vitest';
import { noticeClock } from '#electron/storage/notice-clock.ts';
import { aBrief, aLibraryState, anEntity } from '#test/support/builders.ts';
import { MemoryDisk } from '#test/support/memory-disk.ts';
import { aNewBrief, openTestLibrary, unwrap } from '#test/support/storage-fixtures.ts';

const FOLDER = '/library';

function aStateOf(modified: string) {
  const brief = aBrief({ modified });
  return aLibraryState({ briefs: new Map([[brief.id, brief]]) });
}

describe('noticeClock', () => {
  it('says nothing of a new library, and of a clock that goes right', () => {
    expect(noticeClock(aLibraryState(), new Date(0))).toBeNull();
    expect(
      noticeClock(aStateOf('2024-10-28T12:00:00.000Z'), new Date('2024-10-28T12:00:01.000Z')),
    ).toBeNull();
  });

  it('forgives what the clocks of two machines differ by', () => {
    expect(
      noticeClock(aStateOf('2024-10-28T12:04:00.000Z'), new Date('2024-10-28T12:00:00.000Z')),
    ).toBeNull();
  });

  it('says when the library was changed, when the clock is before that', () => {
    const notice = noticeClock(aStateOf('2024-10-28T12:00:00.000Z'), new Date('2023-01-01T00:00:00.000Z'));
    expect(notice).toContain('is behind');
    expect(notice).toContain('2024-10-28 12:00 UTC');
  });

  it('looks at entities, too', () => {
    const entity = anEntity({ modified: '2024-10-28T12:00:00.000Z' });
    const state = aLibraryState({ entities: new Map([[entity.id, entity]]) });
    expect(noticeClock(state, new Date('2024-10-27T12:00:00.000Z'))).not.toBeNull();
  });
});

describe('a library opened with a clock that went backwards', () => {
  it('says so, and keeps what is changed from then on', async () => {
    const disk = new MemoryDisk();
    const first = await openTestLibrary(FOLDER, {
      fileSystem: disk,
      now: () => new Date('2026-01-05T09:00:00Z'),
    });
    unwrap(await first.addBrief(aNewBrief()));
    await first.close();
    const second = await openTestLibrary(FOLDER, {
      fileSystem: disk,
      now: () => new Date('2020-01-01T00:00:00Z'),
    });
    expect(second.notices).toEqual([expect.stringContaining('The clock of this computer is behind')]);
    expect(second.getState().briefs.size).toBe(1);
    await second.close();
  });
});
