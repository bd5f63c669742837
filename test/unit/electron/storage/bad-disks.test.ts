import { describe, expect, it } from 'vitest';
import { transactionSchema } from '#core/edits/edit.ts';
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
import { sweepErrors, sweepPowerCuts } from '#test/support/storage-sweeps.ts';

const FOLDER = '/library';

async function aLibraryOn(disk: MemoryDisk) {
  const library = await openTestLibrary(FOLDER, { fileSystem: disk });
  const brief = unwrap(await library.addBrief(aNewBrief()));
  return { library, brief };
}

async function reopen(disk: MemoryDisk) {
  return openTestLibrary(FOLDER, { fileSystem: disk, takeOver: true });
}

describe('a bad disk', () => {
  it('that fills up half-way refuses what does not fit, and takes it when there is room', async () => {
    const disk = new MemoryDisk();
    const { library, brief } = await aLibraryOn(disk);
    unwrap(await library.apply(aBriefTransaction(brief.id, 0, [createAnnotation('kept')])));
    disk.limitFreeBytes(300);
    const action = aBriefTransaction(brief.id, 1, [createAnnotation('later', { note: 'x'.repeat(400) })]);
    const refused = await library.apply(action);
    expect(refused).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    const shown = unwrap(await library.readBrief(brief.id));
    expect([...shown.state.annotations.keys()]).toEqual(['kept']);

    const afterCrash = await reopen(disk.afterPowerCut(() => 0));
    expect(unwrap(await afterCrash.readBrief(brief.id)).revision).toBe(1);

    disk.limitFreeBytes(Number.POSITIVE_INFINITY);
    unwrap(await library.apply(action));
    const found = unwrap(await (await reopen(disk.afterPowerCut(() => 0.99))).readBrief(brief.id));
    expect([...found.state.annotations.keys()]).toEqual(['kept', 'later']);
  });

  it.each([
    ['EROFS', 'disk-read-only'],
    ['EACCES', 'disk-permission'],
    ['EIO', 'disk-failed'],
    ['ENOSPC', 'disk-full'],
  ])('that answers %s is reported as %s and leaves everything as it was', async (systemCode, code) => {
    const disk = new MemoryDisk();
    const { library, brief } = await aLibraryOn(disk);
    const writes = new Set(['open', 'write', 'sync', 'truncate', 'rename']);
    disk.decide = ({ name }) =>
      writes.has(name) ? { kind: 'error', code: systemCode, isHalfDone: true } : undefined;
    const sent = [0, 1, 2].map((base) => library.apply(aBriefTransaction(brief.id, base)));
    for (const refused of await Promise.all(sent))
      expect(refused).toMatchObject({ ok: false, error: { code } });
    expect(unwrap(await library.readBrief(brief.id))).toMatchObject({ revision: 0 });
    expect(library.getCounts().get(brief.id)?.annotations).toBe(0);
  });

  it('gives what was sent before the failure was known the same answer, not a conflict', async () => {
    const disk = new MemoryDisk();
    const { library, brief } = await aLibraryOn(disk);
    disk.limitFreeBytes(0);
    expect(await library.apply(aBriefTransaction(brief.id, 0))).toMatchObject({
      error: { code: 'disk-full' },
    });
    expect(await library.apply(aBriefTransaction(brief.id, 1))).toMatchObject({
      error: { code: 'disk-full' },
    });
    expect(await library.apply(aBriefTransaction(brief.id, 2))).toMatchObject({
      error: { code: 'disk-full' },
    });
  });

  it('that fails between the parts of an action recognises the saved part when it is sent again', async () => {
    const disk = new MemoryDisk();
    const { library, brief } = await aLibraryOn(disk);
    const action = transactionSchema.parse({
      groupId: 'group-1',
      cause: 'do',
      label: 'Tag as Person',
      parts: [
        { scope: 'library', baseRevision: 1, edits: [{ kind: 'entity/create', entity: anEntity() }] },
        { scope: 'brief', briefId: brief.id, baseRevision: 0, edits: [createAnnotation('a')] },
      ],
    });
    disk.decide = ({ name, path }) =>
      name === 'write' && path.includes('brief-1')
        ? { kind: 'error', code: 'ENOSPC', isHalfDone: true }
        : undefined;
    expect(await library.apply(action)).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    disk.decide = () => undefined;
    expect(unwrap(await library.apply(action)).revisions).toEqual([2, 1]);
    expect(library.getState().entities.size).toBe(1);
    expect(await library.apply(action)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('from which the folder was removed acknowledges nothing, and goes on when it is back', async () => {
    const disk = new MemoryDisk();
    const { library, brief } = await aLibraryOn(disk);
    unwrap(await library.apply(aBriefTransaction(brief.id, 0)));
    await disk.rename(FOLDER, '/elsewhere');
    expect(await library.apply(aBriefTransaction(brief.id, 1))).toMatchObject({
      ok: false,
      error: { code: 'disk-failed' },
    });
    await disk.rename('/elsewhere', FOLDER);
    unwrap(await library.apply(aBriefTransaction(brief.id, 1)));
    expect(unwrap(await library.readBrief(brief.id)).revision).toBe(2);
  });

  it('does not mind a clock that goes backwards', async () => {
    const disk = new MemoryDisk();
    let time = Date.UTC(2026, 0, 5);
    const now = () => {
      time -= 3_600_000;
      return new Date(time);
    };
    const library = await openTestLibrary(FOLDER, { fileSystem: disk, now });
    for (const base of [0, 1, 2]) {
      unwrap(
        await library.apply(aLibraryTransaction(base, [{ kind: 'library/rename', name: `Name ${base}` }])),
      );
    }
    await library.close();
    const again = await openTestLibrary(FOLDER, { fileSystem: disk, now });
    expect(again.getState().name).toBe('Name 2');
    expect(again.notices).toEqual([]);
  });

  it('that cannot take a checkpoint costs nothing but time', async () => {
    const disk = new MemoryDisk();
    const logged: string[] = [];
    const library = await openTestLibrary(FOLDER, {
      fileSystem: disk,
      log: (message) => logged.push(message),
    });
    const brief = unwrap(await library.addBrief(aNewBrief()));
    unwrap(await library.apply(aBriefTransaction(brief.id, 0)));
    disk.decide = ({ path }) =>
      path.includes('.json.') ? { kind: 'error', code: 'ENOSPC', isHalfDone: true } : undefined;
    await library.close();
    expect(logged).toContain('checkpoint not written');
    disk.decide = () => undefined;
    const again = await openTestLibrary(FOLDER, { fileSystem: disk });
    expect(again.getCounts().get(brief.id)?.annotations).toBe(1);
    expect(again.notices).toEqual([]);
  });

  it('breaks no promise at a sample of steps (all of them: every-step.faults.test.ts)', async () => {
    expect((await sweepPowerCuts({ step: 11, seeds: [1] })).broken).toEqual([]);
    expect((await sweepErrors({ step: 11, seeds: [1] }, ['ENOSPC'])).broken).toEqual([]);
  }, 30_000);
});
