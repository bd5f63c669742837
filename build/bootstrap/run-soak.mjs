import { parseArgs } from 'node:util';
import { inProject, projectRoot } from './project.mjs';
import { runInherited } from './run-command.mjs';
import { SetupFailure } from './say.mjs';

const DEFAULT_MINUTES = 30;

/**
 * Lets random edits, kills, power cuts and damage loose on libraries, and prints a tally: `npm run soak -- --minutes 2`.
 *
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export function runSoak(args) {
  const { minutes, seed } = readSoakArguments(args);
  const runner = inProject('node_modules/vitest/vitest.mjs');
  return runInherited(process.execPath, [runner, 'run', '--config', 'build/vitest.soak.config.mjs'], {
    cwd: projectRoot,
    env: {
      ...process.env,
      BRIEFMARK_SOAK_MINUTES: String(minutes),
      ...(seed === undefined ? {} : { BRIEFMARK_SOAK_SEED: String(seed) }),
    },
  });
}

/**
 * @param {string[]} args
 * @returns {{ minutes: number, seed: number | undefined }}
 */
export function readSoakArguments(args) {
  const { values } = parseArgs({
    args,
    options: { minutes: { type: 'string', default: String(DEFAULT_MINUTES) }, seed: { type: 'string' } },
  });
  return {
    minutes: readNumber('minutes', values.minutes),
    seed: values.seed === undefined ? undefined : readNumber('seed', values.seed),
  };
}

/**
 * @param {string} name
 * @param {string} text
 */
function readNumber(name, text) {
  const number = Number(text);
  if (text.trim() === '' || !(number > 0))
    throw new SetupFailure(`--${name} must be a number above 0, not "${text}".`);
  return number;
}
