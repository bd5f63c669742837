import type { AppError } from '#core/app-error.ts';
import type { CliArguments, CliContext } from '../cli-context.ts';
import { EXIT_CODES, type ExitCode, getExitCode } from '../exit-codes.ts';
import { hasSwitch } from '../read-options.ts';

/** What became of one file, or of one row of a table. */
export interface ImportLine {
  /** `skipped`: a row without text. */
  readonly outcome: 'imported' | 'known' | 'refused' | 'skipped';
  readonly file: string;
  readonly briefId: string | null;
  readonly message: string;
  readonly notes: readonly string[];
  readonly exitCode: ExitCode;
}

export function refuseLine(file: string, error: AppError): ImportLine {
  return {
    outcome: 'refused',
    file,
    briefId: null,
    message: error.message,
    notes: [],
    exitCode: getExitCode(error),
  };
}

/** Says what became of each, for people or as JSON. @returns the code of the first that was refused */
export function reportLines(lines: readonly ImportLine[], args: CliArguments, context: CliContext): ExitCode {
  if (hasSwitch(args, 'json')) {
    context.writeOut(`${JSON.stringify(lines.map(({ exitCode: _exitCode, ...line }) => line))}\n`);
  }
  for (const { outcome, file, briefId, message, notes } of lines) {
    if (outcome === 'refused') context.writeError(`${file}: ${message}`);
    else if (!hasSwitch(args, 'json')) {
      context.writeOut(`${outcome}\t${briefId ?? file}\t${message}\n`);
      for (const note of notes) context.writeOut(`note\t${briefId}\t${note}\n`);
    }
  }
  return lines.find(({ outcome }) => outcome === 'refused')?.exitCode ?? EXIT_CODES.done;
}
