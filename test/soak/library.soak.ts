import path from 'node:path';
import { expect, it } from 'vitest';
import { DamageTrial } from '#test/support/damaged-library.ts';
import { bundleChild, Ledger, runAndKill } from '#test/support/kill-ledger.ts';
import { aRandom } from '#test/support/random.ts';
import { withTemporaryFolder } from '#test/support/storage-fixtures.ts';
import { sweepErrors, sweepPowerCuts } from '#test/support/storage-sweeps.ts';

const minutes = Number(process.env.BRIEFMARK_SOAK_MINUTES ?? '30');
/** A new one for each run, and said at its end: the same number does the same again. */
const seed = Number(process.env.BRIEFMARK_SOAK_SEED ?? Math.floor(Date.now() / 1000));
/** Replaying a library takes longer the more it has seen: after so many kills a new one is begun. */
const KILLS_PER_LIBRARY = 60;
const DAMAGES_PER_ROUND = 25;
/** Only some of the operations of a session are disturbed in one round; the offset of the seed finds others each time. */
const SWEEP_STEP = 37;

interface Tally {
  rounds: number;
  libraries: number;
  kills: number;
  sent: number;
  acknowledged: number;
  powerCuts: number;
  diskErrors: number;
  damaged: { opened: number; refused: number; told: number; unchanged: number };
  lostOrInvented: number;
}

/** Random edits under kills, power cuts, disk errors and damage, for as long as asked. The first broken promise ends it. */
it(`a library loses and invents nothing for ${minutes} minutes`, async () => {
  const end = Date.now() + minutes * 60_000;
  const random = aRandom(seed);
  const damage = await DamageTrial.prepare();
  const tally: Tally = {
    rounds: 0,
    libraries: 0,
    kills: 0,
    sent: 0,
    acknowledged: 0,
    powerCuts: 0,
    diskErrors: 0,
    damaged: damage.tally,
    lostOrInvented: 0,
  };
  try {
    await withTemporaryFolder(async (temporary) => {
      const child = await bundleChild(path.join(temporary, 'child'));
      while (Date.now() < end) {
        tally.libraries += 1;
        const folder = path.join(temporary, `library-${tally.libraries}`);
        await workOn({ child, folder, end, random, damage, tally });
      }
    });
  } catch (error) {
    tally.lostOrInvented += 1;
    throw error;
  } finally {
    console.log(describeTally(tally));
  }
});

interface Run {
  readonly child: string;
  readonly folder: string;
  readonly end: number;
  readonly random: () => number;
  readonly damage: DamageTrial;
  readonly tally: Tally;
}

async function workOn({ child, folder, end, random, damage, tally }: Run): Promise<void> {
  const ledger = new Ledger();
  const before = { sent: tally.sent, acknowledged: tally.acknowledged };
  for (let kills = 0; kills < KILLS_PER_LIBRARY && Date.now() < end; kills += 1) {
    const afterMessages = random() < 0.1 ? 0 : 1 + Math.floor(random() * 200);
    const delayMs = random() * (afterMessages === 0 ? 250 : 10);
    const work = { folder, seed: tally.kills + 1, afterMessages, delayMs };
    await ledger.compare(folder, await runAndKill(child, work));
    tally.kills += 1;
    tally.sent = before.sent + ledger.tally.sent;
    tally.acknowledged = before.acknowledged + ledger.tally.acknowledged;
    if (kills % 5 === 0) await disturb({ random, damage, tally });
  }
}

async function disturb({ random, damage, tally }: Pick<Run, 'random' | 'damage' | 'tally'>): Promise<void> {
  tally.rounds += 1;
  for (let index = 0; index < DAMAGES_PER_ROUND; index += 1) await damage.run(Math.floor(random() * 2 ** 31));
  expect(damage.silent).toEqual([]);
  const options = { step: SWEEP_STEP, seeds: [Math.floor(random() * 2 ** 31)] };
  const cuts = await sweepPowerCuts(options);
  const errors = await sweepErrors(options, ['ENOSPC', 'EIO']);
  tally.powerCuts += cuts.cases;
  tally.diskErrors += errors.cases;
  expect([...cuts.broken, ...errors.broken]).toEqual([]);
}

function describeTally(tally: Tally): string {
  const { opened, refused, told, unchanged } = tally.damaged;
  return [
    `Soak of ${minutes} minutes, seed ${seed}, ${tally.rounds} rounds:`,
    `  ${tally.kills} processes killed in ${tally.libraries} libraries; ${tally.acknowledged} of ${tally.sent} actions acknowledged`,
    `  ${tally.powerCuts} power cuts and ${tally.diskErrors} runs of disk errors`,
    `  ${opened + refused} damaged libraries: ${opened} opened (${told} told, ${unchanged} undisturbed), ${refused} refused, ${damageSilence(tally)} silent`,
    `  lost or invented: ${tally.lostOrInvented}`,
  ].join('\n');
}

/** A silent case ends the run as a broken promise does. */
function damageSilence({ lostOrInvented }: Tally): string {
  return lostOrInvented === 0 ? '0' : 'see the failure';
}
