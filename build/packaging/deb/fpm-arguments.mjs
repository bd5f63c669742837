/**
 * @typedef {object} FpmArguments
 * @property {ReadonlyMap<string, readonly string[]>} options values by long name without dashes, in the order given
 * @property {readonly { from: string, to: string }[]} mappings what to copy, and where it goes on the installed system
 */

const FLAGS = new Set(['force', 'debug', 'verbose']);
const LONG_NAMES = new Map([
  ['-s', 'input-type'],
  ['-t', 'output-type'],
  ['-d', 'depends'],
  ['-n', 'name'],
  ['-v', 'version'],
  ['-p', 'package'],
]);

/**
 * Reads the command line that electron-builder writes for fpm: options with one value each, and SOURCE=TARGET pairs.
 *
 * @param {readonly string[]} args
 * @returns {FpmArguments}
 */
export function parseFpmArguments(args) {
  /** @type {Map<string, string[]>} */
  const options = new Map();
  const mappings = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    const { name, value } = splitOption(arg);
    if (name === undefined) {
      mappings.push(splitMapping(arg));
    } else if (!FLAGS.has(name)) {
      if (value === undefined) i += 1;
      options.set(name, [...(options.get(name) ?? []), value ?? args[i] ?? '']);
    }
  }
  return { options, mappings };
}

/**
 * @param {string} arg
 * @returns {{ name?: string, value?: string }} no name for what is not an option
 */
function splitOption(arg) {
  const long = LONG_NAMES.get(arg);
  if (long !== undefined) return { name: long };
  if (!arg.startsWith('--')) return {};
  const equals = arg.indexOf('=');
  return equals < 0 ? { name: arg.slice(2) } : { name: arg.slice(2, equals), value: arg.slice(equals + 1) };
}

/** @param {string} arg a source may contain an equals sign, a place on the installed system does not */
function splitMapping(arg) {
  const equals = arg.lastIndexOf('=');
  if (equals < 1) throw new Error(`fpm-deb does not know the argument ${arg}`);
  return { from: arg.slice(0, equals), to: arg.slice(equals + 1) };
}
