import { parseArgs } from 'node:util';
import { toAppError } from '#core/app-error.ts';
import type { CliArguments, CliCommand, CliContext } from './cli-context.ts';
import { exportCommand } from './commands/export.ts';
import { formatsCommand } from './commands/formats.ts';
import { importCommand } from './commands/import.ts';
import { listCommand } from './commands/list.ts';
import { verifyCommand } from './commands/verify.ts';
import { EXIT_CODES, type ExitCode, getExitCode } from './exit-codes.ts';
import { UsageError } from './read-options.ts';
import { writeCommandHelp, writeHelp } from './write-help.ts';

export const CLI_COMMANDS: readonly CliCommand[] = [
  exportCommand,
  importCommand,
  listCommand,
  verifyCommand,
  formatsCommand,
];

/** Whether these arguments are a command, and not files for the window. */
export function isCommandLine([first]: readonly string[]): boolean {
  return (
    first === 'help' ||
    first === '--help' ||
    first === '--version' ||
    CLI_COMMANDS.some(({ name }) => name === first)
  );
}

/** Runs one command. Whatever goes wrong is one line on standard error and an exit code. */
export async function runCli(argv: readonly string[], context: CliContext): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === '--version') {
    context.writeOut(`briefmark ${context.version}\n`);
    return EXIT_CODES.done;
  }
  if (name === undefined || name === '--help' || name === 'help') {
    context.writeOut(writeHelp(CLI_COMMANDS, rest[0]));
    return EXIT_CODES.done;
  }
  const command = CLI_COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    context.writeError(`briefmark: there is no command “${name}”; see briefmark --help`);
    return EXIT_CODES.usage;
  }
  try {
    const args = readArguments(command, rest);
    if (args.values.help === true) {
      context.writeOut(writeCommandHelp(command));
      return EXIT_CODES.done;
    }
    return await command.run(args, context);
  } catch (thrown) {
    return report(thrown, command, context);
  }
}

function readArguments(command: CliCommand, rest: readonly string[]): CliArguments {
  const options = Object.fromEntries(
    command.options.map(({ name, value, isRepeatable }) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: isRepeatable ?? false,
      },
    ]),
  );
  const { values, positionals } = parseArgs({
    args: [...rest],
    options: { ...options, json: { type: 'boolean' }, help: { type: 'boolean' } },
    allowPositionals: true,
    strict: true,
  });
  return { values, files: positionals };
}

function report(thrown: unknown, { name }: CliCommand, context: CliContext): ExitCode {
  const isUsage = thrown instanceof UsageError || isParseError(thrown);
  if (isUsage) {
    context.writeError(`briefmark ${name}: ${toLine(thrown.message)}; see briefmark ${name} --help`);
    return EXIT_CODES.usage;
  }
  const error = toAppError(thrown);
  const cause = error.code === 'internal' ? ` (${toLine(String(thrown))})` : '';
  context.writeError(`briefmark ${name}: ${toLine(error.message)}${cause}`);
  return getExitCode(error);
}

function isParseError(thrown: unknown): thrown is Error {
  return thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('ERR_PARSE_ARGS');
}

function toLine(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/[.\s]+$/, '');
}
