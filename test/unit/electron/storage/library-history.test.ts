import { describe, expect, it } from 'vitest';
import { diffBriefStates } from '#core/edits/diff-brief-states.ts';
import { type BriefEdit, briefEditSchema } from '#core/edits/edit.ts';
import { briefIdSchema } from '#core/model/ids.ts';
import { anEntity } from '#test/support/builders.ts';
import { MemoryDisk } from '#test/support/memory-disk.ts';
import {
  aBriefTransaction,
  aLibraryTransaction,
  aNewBrief,
  createAnnotation,
  openTestLibrary,
  unwrap,
} from '#test/support/storage-fixtures.ts';

const BRIEF = briefIdSchema.parse('brief-1');

function update(id: string, note: string): BriefEdit {
  return briefEditSchema.parse({ kind: 'annotation/update', id, changes: { note } });
}

/** Two people work on one brief: revision 1 to 4. */
async function aWorkedOnLibrary() {
  const disk = new MemoryDisk();
  const people = ['A. First', 'B. Second', 'A. First', 'B. Second'];
  let time = Date.UTC(2026, 0, 5, 9);
  const library = await openTestLibrary('/library', {
    fileSystem: disk,
    now: () => {
      time += 60_000;
      return new Date(time);
    },
    author: () => people[0] ?? '',
  });
  unwrap(await library.addBrief(aNewBrief(BRIEF)));
  const steps = [
    createAnnotation('a'),
    createAnnotation('b'),
    update('a', 'seen twice'),
    briefEditSchema.parse({ kind: 'annotation/remove', id: 'b' }),
  ];
  for (const [base, edit] of steps.entries()) {
    unwrap(await library.apply(aBriefTransaction(BRIEF, base, [edit])));
    people.shift();
  }
  return { disk, library };
}

describe('the history of a brief', () => {
  it('says who changed what and when, newest first', async () => {
    const { library } = await aWorkedOnLibrary();
    const page = unwrap(await library.history.readBriefPage(BRIEF, { limit: 10 }));
    expect(page.entries.map(({ seq, author }) => [seq, author])).toEqual([
      [4, 'B. Second'],
      [3, 'A. First'],
      [2, 'B. Second'],
      [1, 'A. First'],
    ]);
    const times = page.entries.map(({ time }) => time);
    expect(times).toEqual([...times].toSorted().reverse());
    expect(page).toMatchObject({ nextBefore: null, damage: null });
  });

  it('can be narrowed to one annotation', async () => {
    const { library } = await aWorkedOnLibrary();
    const page = unwrap(await library.history.readBriefPage(BRIEF, { recordId: 'a', limit: 10 }));
    expect(page.entries.map(({ seq }) => seq)).toEqual([3, 1]);
  });

  it('comes in pages', async () => {
    const { library } = await aWorkedOnLibrary();
    const first = unwrap(await library.history.readBriefPage(BRIEF, { limit: 3 }));
    expect(first.entries.map(({ seq }) => seq)).toEqual([4, 3, 2]);
    const rest = unwrap(
      await library.history.readBriefPage(BRIEF, { limit: 3, before: first.nextBefore ?? 0 }),
    );
    expect(rest.entries.map(({ seq }) => seq)).toEqual([1]);
    expect(rest.nextBefore).toBeNull();
  });

  it('shows what is sound when a line was altered, and says from where it cannot be trusted', async () => {
    const { disk, library } = await aWorkedOnLibrary();
    disk.tamper('/library/briefs/brief-1/history.jsonl', (bytes) =>
      Buffer.from(Buffer.from(bytes).toString().replace('seen twice', 'seen never')),
    );
    const page = unwrap(await library.history.readBriefPage(BRIEF, { limit: 10 }));
    expect(page.entries.map(({ seq }) => seq)).toEqual([2, 1]);
    expect(page.damage).toMatch(/From change 3 on/);
    expect(await library.history.readBriefAt(BRIEF, 3)).toMatchObject({ error: { code: 'library-damaged' } });
    expect((await library.history.readBriefAt(BRIEF, 2)).ok).toBe(true);
  });

  it('gives back an earlier version, which is restored as a new edit', async () => {
    const { library } = await aWorkedOnLibrary();
    const earlier = unwrap(await library.history.readBriefAt(BRIEF, 2));
    expect([...earlier.annotations.keys()]).toEqual(['a', 'b']);
    const now = unwrap(await library.readBrief(BRIEF));
    const edits = diffBriefStates(now.state, earlier);
    unwrap(await library.apply(aBriefTransaction(BRIEF, now.revision, edits)));
    const restored = unwrap(await library.readBrief(BRIEF));
    expect(diffBriefStates(restored.state, earlier)).toEqual([]);
    expect(restored.revision).toBe(5);
  });

  it('has no version that never was', async () => {
    const { library } = await aWorkedOnLibrary();
    expect(await library.history.readBriefAt(BRIEF, 9)).toMatchObject({ error: { code: 'not-found' } });
    expect(unwrap(await library.history.readBriefAt(BRIEF, 0)).annotations.size).toBe(0);
  });
});

describe('the history of the library', () => {
  it('can be narrowed to one entity', async () => {
    const { library } = await aWorkedOnLibrary();
    unwrap(await library.apply(aLibraryTransaction(1, [{ kind: 'entity/create', entity: anEntity() }])));
    unwrap(await library.apply(aLibraryTransaction(2, [{ kind: 'library/rename', name: 'Case 7' }])));
    const page = unwrap(await library.history.readLibraryPage({ recordId: 'entity-1', limit: 10 }));
    expect(page.entries.map(({ seq }) => seq)).toEqual([2]);
    expect(unwrap(await library.history.readLibraryPage({ limit: 10 })).entries).toHaveLength(3);
  });
});
