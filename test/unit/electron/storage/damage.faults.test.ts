import { describe, expect, it } from 'vitest';
import { BRIEFS, DamageTrial } from '#test/support/damaged-library.ts';

const CASES = 2000;

describe('random damage', () => {
  it(`to a library of ${BRIEFS} briefs never crashes, hangs or drops anything without a word, ${CASES} times`, async () => {
    const trial = await DamageTrial.prepare();
    for (let seed = 1; seed <= CASES; seed += 1) await trial.run(seed);
    console.log(`${CASES} damaged libraries: ${JSON.stringify(trial.tally)}`);
    expect(trial.silent).toEqual([]);
    expect(trial.tally.refused).toBeLessThan(CASES / 10);
  });
});
