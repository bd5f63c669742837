import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleChild, Ledger, runAndKill } from '#test/support/kill-ledger.ts';
import { aRandom } from '#test/support/random.ts';
import { withTemporaryFolder } from '#test/support/storage-fixtures.ts';

const KILLS = 200;
/** Worked on side by side, to use both processors. */
const LIBRARIES = 2;

describe('kill -9', () => {
  it(`loses and invents nothing, ${KILLS} times at random moments`, async () => {
    await withTemporaryFolder(async (temporary) => {
      const child = await bundleChild(path.join(temporary, 'child'));
      const libraries = Array.from({ length: LIBRARIES }, async (_, number) => {
        const folder = path.join(temporary, `library-${number}`);
        const random = aRandom(number);
        const ledger = new Ledger();
        for (let seed = 1; seed <= KILLS / LIBRARIES; seed += 1) {
          const afterMessages = random() < 0.1 ? 0 : 1 + Math.floor(random() * 60);
          const delayMs = random() * (afterMessages === 0 ? 250 : 10);
          await ledger.compare(folder, await runAndKill(child, { folder, seed, afterMessages, delayMs }));
        }
        return ledger.tally;
      });
      const tallies = await Promise.all(libraries);
      console.log(`${KILLS} kills: ${JSON.stringify(tallies)}`);
      for (const { acknowledged } of tallies) expect(acknowledged).toBeGreaterThan(KILLS / LIBRARIES);
    });
  });
});
