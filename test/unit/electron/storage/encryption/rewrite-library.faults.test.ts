import { describe, expect, it } from 'vitest';
import { MemoryDisk } from '#test/support/memory-disk.ts';
import { aRandom } from '#test/support/random.ts';
import { getKeys, inspect, prepareLibrary, rewrite } from '#test/support/rewrite-scenario.ts';

const MOMENTS = ['before', 'half', 'after'] as const;

describe.each(['encrypt', 'decrypt', 'other key'] as const)(
  'a library while it is rewritten: %s',
  (rewriting) => {
    it('is the old one or the new one, whole, after a power cut at any step', async () => {
      const started = new MemoryDisk();
      const scenario = await prepareLibrary(started, getKeys(rewriting)[0]);
      const whole = started.afterKill();
      await rewrite(whole, rewriting);
      const broken: string[] = [];
      // All three take the same steps; one of them is tried at every single one.
      const step = rewriting === 'encrypt' ? 1 : 3;
      const tally = { old: 0, new: 0, none: 0 };
      for (let index = 0; index < whole.countOperations(); index += step) {
        for (const moment of MOMENTS) {
          const disk = started.afterKill();
          disk.decide = (operation) =>
            operation.index === index ? { kind: 'power-cut', moment } : undefined;
          await rewrite(disk, rewriting);
          const found = await inspect(disk.afterPowerCut(aRandom(index * 10 + 1)), scenario, rewriting);
          tally[found.condition] += 1;
          if (found.problems.length > 0)
            broken.push(`${moment}, operation ${index}: ${found.problems.join('; ')}`);
        }
      }
      expect(broken).toEqual([]);
      expect(tally.none).toBe(0);
      expect(tally.old).toBeGreaterThan(40);
      expect(tally.new).toBeGreaterThan(8);
    });

    it('is so also when the power goes again while the next opening finishes the work', async () => {
      const started = new MemoryDisk();
      const scenario = await prepareLibrary(started, getKeys(rewriting)[0]);
      const whole = started.afterKill();
      await rewrite(whole, rewriting);
      const broken: string[] = [];
      for (let index = 0; index < whole.countOperations(); index += 2) {
        const random = aRandom(index);
        const first = started.afterKill();
        first.decide = (operation) =>
          operation.index === index ? { kind: 'power-cut', moment: 'after' } : undefined;
        await rewrite(first, rewriting);
        const second = first.afterPowerCut(random);
        const cut = Math.floor(random() * 40);
        second.decide = (operation) =>
          operation.index === cut ? { kind: 'power-cut', moment: 'before' } : undefined;
        await inspect(second, scenario, rewriting).catch(() => undefined);
        const found = await inspect(second.afterPowerCut(random), scenario, rewriting);
        if (found.condition === 'none' || found.problems.length > 0) {
          broken.push(`operation ${index}, then ${cut}: ${found.condition} ${found.problems.join('; ')}`);
        }
      }
      expect(broken).toEqual([]);
    });
  },
);
