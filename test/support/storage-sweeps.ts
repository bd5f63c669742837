import { type Fault, MemoryDisk } from './memory-disk.ts';
import { aRandom } from './random.ts';
import { type Encryption, openScenarioLibrary, Scenario } from './storage-scenario.ts';

const MOMENTS = ['before', 'half', 'after'] as const;
/** Enough to get through a disturbance of a few operations. */
const MAX_TRIES = 12;

/** Folders above the library. */
const PARENTS = new Set(['/', '/home', '/home/analyst']);

export interface SweepOptions {
  /** Every how many operations of the session something happens: 1 is all of them. */
  readonly step: number;
  readonly seeds: readonly number[];
  readonly encryption?: Encryption;
}

export interface SweepReport {
  readonly cases: number;
  /** One line per case that broke a promise. */
  readonly broken: readonly string[];
}

export async function countScenarioOperations(encryption?: Encryption): Promise<number> {
  const disk = new MemoryDisk();
  if (!(await new Scenario(disk, 1, encryption).run()))
    throw new Error('The session fails on a disk without faults.');
  return disk.countOperations();
}

/** Cuts the power at the operations of a session: before, in the middle and after each. */
export function sweepPowerCuts(options: SweepOptions): Promise<SweepReport> {
  return sweep(options, MOMENTS, async ({ index, moment, seed }) => {
    const disk = new MemoryDisk();
    const fault: Fault = { kind: 'power-cut', moment };
    disk.decide = (operation) => (operation.index === index ? fault : undefined);
    const scenario = new Scenario(disk, 1, options.encryption);
    await scenario.run();
    return scenario.findBrokenPromises(disk.afterPowerCut(aRandom(index * 100 + seed)));
  });
}

/** Cuts the power, and again while the library is being opened for the first time after it. */
export function sweepDoublePowerCuts(options: SweepOptions): Promise<SweepReport> {
  return sweep(options, MOMENTS, async ({ index, moment, seed }) => {
    const random = aRandom(index * 100 + seed);
    const disk = new MemoryDisk();
    disk.decide = (operation) => (operation.index === index ? { kind: 'power-cut', moment } : undefined);
    const scenario = new Scenario(disk, 1, options.encryption);
    await scenario.run();
    const second = disk.afterPowerCut(random);
    const secondIndex = Math.floor(random() * 40);
    second.decide = (operation) =>
      operation.index === secondIndex ? { kind: 'power-cut', moment } : undefined;
    await openScenarioLibrary(second, options.encryption);
    return scenario.findBrokenPromises(second.afterPowerCut(random));
  });
}

/** Lets operations of a session fail, one or a few in a row, and sends again what was refused. */
export function sweepErrors(options: SweepOptions, codes: readonly string[]): Promise<SweepReport> {
  return sweep(options, codes, async ({ index, moment: code, seed }) => {
    const random = aRandom(index * 100 + seed);
    const length = 1 + Math.floor(random() * 6);
    const disk = new MemoryDisk();
    disk.decide = (operation) => {
      const isFailing = operation.index >= index && operation.index < index + length;
      // A folder that may not be read was not made by the program, and needs no sync.
      if (code === 'EACCES' && operation.name === 'syncFolder' && PARENTS.has(operation.path))
        return undefined;
      return isFailing ? { kind: 'error', code, isHalfDone: random() < 0.5 } : undefined;
    };
    const scenario = new Scenario(disk, MAX_TRIES, options.encryption);
    const isDone = await scenario.run();
    const problems = await scenario.findBrokenPromises(disk.afterPowerCut(random));
    return isDone ? problems : ['not everything could be saved in the end', ...problems];
  });
}

async function sweep<Moment extends string>(
  { step, seeds, encryption }: SweepOptions,
  moments: readonly Moment[],
  tryOne: (place: { index: number; moment: Moment; seed: number }) => Promise<readonly string[]>,
): Promise<SweepReport> {
  const operations = await countScenarioOperations(encryption);
  const broken: string[] = [];
  let cases = 0;
  for (let index = 0; index < operations; index += step) {
    for (const moment of moments) {
      for (const seed of seeds) {
        const problems = await tryOne({ index, moment, seed });
        cases += 1;
        if (problems.length > 0)
          broken.push(`${moment}, operation ${index}, seed ${seed}: ${problems.join('; ')}`);
      }
    }
  }
  return { cases, broken };
}
