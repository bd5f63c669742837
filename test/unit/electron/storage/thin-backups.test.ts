import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseBackupsToRemove } from '#electron/storage/thin-backups.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 0, 5, 12);

function daily(ageDays: number) {
  return { id: `${ageDays}`, createdMs: NOW - ageDays * DAY_MS, reason: 'daily' as const };
}

function keptOf(backups: readonly ReturnType<typeof daily>[]): readonly string[] {
  const removed = new Set(chooseBackupsToRemove(backups, NOW));
  return backups.map(({ id }) => id).filter((id) => !removed.has(id));
}

describe('chooseBackupsToRemove', () => {
  it('keeps every day of two weeks, then weeks, then months', () => {
    const kept = keptOf(Array.from({ length: 500 }, (_, ageDays) => daily(ageDays))).map(Number);
    expect(kept.filter((age) => age < 14)).toHaveLength(14);
    expect(kept.filter((age) => age >= 14 && age < 56).length).toBeGreaterThanOrEqual(6);
    expect(kept.filter((age) => age >= 56).length).toBeGreaterThanOrEqual(10);
    expect(kept.length).toBeLessThan(40);
    expect(Math.max(...kept)).toBeGreaterThan(340);
  });

  it('keeps the newest of a day', () => {
    const morning = { ...daily(5.4), id: 'morning' };
    const evening = { ...daily(5.1), id: 'evening' };
    expect(keptOf([daily(1), daily(2), daily(3), morning, evening])).toEqual(['1', '2', '3', 'evening']);
  });

  it('keeps what was taken for a reason for two months', () => {
    const byHand = Array.from({ length: 9 }, (_, index) => ({
      id: `hand-${index}`,
      createdMs: NOW - 50 * DAY_MS - index,
      reason: 'by-hand' as const,
    }));
    expect(chooseBackupsToRemove([...byHand, daily(0), daily(1), daily(2)], NOW)).toEqual([]);
  });

  it('never removes the three newest, nor one from the future', () => {
    const anyBackup = fc.record({
      id: fc.uuid(),
      createdMs: fc.integer({ min: NOW - 2000 * DAY_MS, max: NOW + 30 * DAY_MS }),
      reason: fc.constantFrom('daily' as const, 'by-hand' as const, 'before-migration' as const),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyBackup, { selector: ({ id }) => id, maxLength: 60 }), (backups) => {
        const removed = new Set(chooseBackupsToRemove(backups, NOW));
        const newest = backups.toSorted((left, right) => right.createdMs - left.createdMs).slice(0, 3);
        expect(newest.filter(({ id }) => removed.has(id))).toEqual([]);
        expect(backups.filter(({ id, createdMs }) => createdMs > NOW && removed.has(id))).toEqual([]);
      }),
    );
  });

  it('removes nothing more when it is asked again', () => {
    const backups = Array.from({ length: 300 }, (_, ageDays) => daily(ageDays));
    const removed = new Set(chooseBackupsToRemove(backups, NOW));
    expect(
      chooseBackupsToRemove(
        backups.filter(({ id }) => !removed.has(id)),
        NOW,
      ),
    ).toEqual([]);
  });
});
