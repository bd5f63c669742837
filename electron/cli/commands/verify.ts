import { verifyLibrary } from '../../storage/verify-library.ts';
import type { CliCommand } from '../cli-context.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { fail, hasSwitch } from '../read-options.ts';
import { LIBRARY_OPTIONS, withLibrary } from '../with-library.ts';

export const verifyCommand: CliCommand = {
  name: 'verify',
  summary: 'checks every file of a library against its history and hashes',
  usage: 'briefmark verify --library FOLDER [--json]',
  options: LIBRARY_OPTIONS,
  examples: ['briefmark verify --library ~/briefs || echo "something was altered"'],
  run: (args, context) =>
    withLibrary(args, context, {
      isReadOnly: true,
      work: async (library) => {
        const report = await verifyLibrary(library);
        if (!report.ok) return fail(report.error);
        const { briefCount, lineCount, problems, head } = report.value;
        if (hasSwitch(args, 'json')) context.writeOut(`${JSON.stringify(report.value)}\n`);
        else {
          for (const { file, line, message } of problems)
            context.writeOut(`${file}${line === null ? '' : `:${line}`}\t${message}\n`);
          context.writeOut(
            `${briefCount} briefs, ${lineCount} lines of history, ${problems.length} problems; last line ${head.seq} ${head.hash}\n`,
          );
        }
        return problems.length === 0 ? EXIT_CODES.done : EXIT_CODES.problems;
      },
    }),
};
