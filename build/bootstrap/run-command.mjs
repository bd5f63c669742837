import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';

const PARENT_CHECK_MS = 500;

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [timeoutMs] the command is killed after this time and counts as failed
 */

/**
 * @typedef {CommandOptions & { isNoise?: (line: string) => boolean }} InheritedOptions
 *   `isNoise` says which lines of the command's stderr nobody needs to read
 */

/**
 * Runs a command with the terminal handed over to it, passes termination on and resolves with its exit code
 * (128 + signal number when a signal ended it, as a shell says it).
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {InheritedOptions} options
 * @returns {Promise<number>}
 */
export function runInherited(command, args, { isNoise, ...options }) {
  return new Promise((resolve, reject) => {
    const stderr = isNoise === undefined ? 'inherit' : 'pipe';
    const child = spawn(command, [...args], { ...options, stdio: ['inherit', 'inherit', stderr] });
    if (isNoise !== undefined && child.stderr !== null) passLines(child.stderr, isNoise);
    const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    const waitOnly = () => {}; // the terminal sends Ctrl+C to the whole group, so the child has it already
    process.on('SIGTERM', passOn).on('SIGHUP', passOn).on('SIGINT', waitOnly);
    const watch = whenOrphaned(() => passOn('SIGTERM'));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      process.off('SIGTERM', passOn).off('SIGHUP', passOn).off('SIGINT', waitOnly);
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']);
    });
  });
}

/**
 * npm puts a shell between itself and us. Who ends npm ends the shell with it, and the shell tells nobody.
 *
 * @param {() => void} react
 */
function whenOrphaned(react) {
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) react();
  }, PARENT_CHECK_MS);
}

/**
 * @param {import('node:stream').Readable} from
 * @param {(line: string) => boolean} isNoise
 */
function passLines(from, isNoise) {
  createInterface({ input: from }).on('line', (line) => {
    if (!isNoise(line)) process.stderr.write(`${line}\n`);
  });
}

/**
 * Runs a command in silence and resolves with what it printed; a missing program counts as exit code 127.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, output: string }>} `output` is stdout and stderr as they came
 */
export function runQuietly(command, args, { timeoutMs, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    });
    let stdout = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.on('error', (error) => resolve({ code: 127, stdout, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, output }));
  });
}

// npm's own pauses between attempts make over a minute where there is no network at all.
const NPM_RETRY_OPTIONS = ['--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=8000'];

/**
 * npm as a command: the npm that runs us when there is one, so that both are the same version.
 *
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function npmCommand(args) {
  const script = process.env.npm_execpath;
  const all = [...args, ...NPM_RETRY_OPTIONS];
  if (script?.endsWith('.js')) return { command: process.execPath, args: [script, ...all] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: all };
}

/**
 * The end of a long output, for an error message.
 *
 * @param {string} output
 * @param {number} lineCount
 */
export function lastLines(output, lineCount) {
  return output.trimEnd().split('\n').slice(-lineCount).join('\n');
}

/**
 * The beginning of npm's complaint: it leads with the cause and ends with its own help text.
 *
 * @param {string} output of npm
 * @param {number} lineCount
 */
export function firstNpmErrors(output, lineCount) {
  const errors = [...output.matchAll(/^npm (?:error|ERR!) (?! *at )(.+)$/gm)].map(([, text]) => text);
  return errors.length === 0 ? lastLines(output, lineCount) : errors.slice(0, lineCount).join('\n');
}
