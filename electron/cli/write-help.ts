import type { CliCommand, CliOption } from './cli-context.ts';

const COMMON: readonly CliOption[] = [
  { name: 'json', description: 'the answer as one line of JSON' },
  { name: 'help', description: 'this text' },
];

/** `briefmark --help`, or the help of one command. */
export function writeHelp(commands: readonly CliCommand[], name: string | undefined): string {
  const command = commands.find((candidate) => candidate.name === name);
  if (command !== undefined) return writeCommandHelp(command);
  return [
    'Briefmark without a window.',
    '',
    'briefmark COMMAND [OPTIONS]',
    '',
    ...commands.map((listed) => `  ${listed.name.padEnd(10)} ${listed.summary}`),
    '',
    'briefmark COMMAND --help says more and shows examples.',
    'Exit codes: 0 done, 1 refused, 2 wrong command line, 3 no usable library, 4 verify found problems, 5 disk.',
    '',
  ].join('\n');
}

export function writeCommandHelp({ summary, usage, options, examples }: CliCommand): string {
  const rows = [...options, ...COMMON].map(({ name, value, isRepeatable, description }) => {
    const words = `--${name}${value === undefined ? '' : ` ${value}`}`;
    return `  ${words.padEnd(24)} ${description}${isRepeatable ? ' (may be repeated)' : ''}`;
  });
  return [
    `${usage}`,
    `  ${summary}`,
    '',
    'Options:',
    ...rows,
    '',
    'Examples:',
    ...examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}
