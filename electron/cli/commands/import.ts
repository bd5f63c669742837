import path from 'node:path';
import type { Result } from '#core/result.ts';
import { describeNewBrief, toCandidate } from '../../importing/new-brief-record.ts';
import type { ImportRequest } from '../../importing/parsed-document.ts';
import { readImportFile } from '../../importing/read-import-file.ts';
import type { Library } from '../../storage/library.ts';
import type { CliArguments, CliCommand, CliContext } from '../cli-context.ts';
import { EXIT_CODES, getExitCode } from '../exit-codes.ts';
import { hasSwitch, readText, UsageError } from '../read-options.ts';
import { LIBRARY_OPTIONS, withLibrary } from '../with-library.ts';
import { mergeFiles } from './merge-files.ts';

export const importCommand: CliCommand = {
  name: 'import',
  summary: 'takes documents into a library',
  usage:
    'briefmark import --library FOLDER FILE...\nbriefmark import --library FOLDER --name NAME -\nbriefmark import --library FOLDER --merge [--apply] FILE...',
  options: [
    ...LIBRARY_OPTIONS,
    {
      name: 'name',
      value: 'NAME',
      description: 'what the document from standard input is called: its extension says what it is',
    },
    {
      name: 'merge',
      description: 'the files are annotations of another program: say what taking them in would add',
    },
    { name: 'apply', description: 'with --merge: take them in' },
    { name: 'again', description: 'take a file in also when the library has it already' },
  ],
  examples: [
    'briefmark import --library ~/briefs report.docx notes.md',
    'briefmark import --library ~/briefs --merge --apply project.ann project.txt',
    'cat /tmp/wire.txt | briefmark import --library ~/briefs --name wire.txt -',
  ],
  run: async (args, context) => {
    if (args.files.length === 0) throw new UsageError('name a file, or - for standard input');
    if (hasSwitch(args, 'merge')) return mergeFiles(args, context);
    return withLibrary(args, context, {
      isReadOnly: false,
      work: async (library) => {
        const outcomes: Outcome[] = [];
        for (const file of args.files) {
          outcomes.push(await importOne(file, args, { library, context }));
        }
        report(outcomes, args, context);
        return outcomes.find(({ outcome }) => outcome === 'refused')?.exitCode ?? EXIT_CODES.done;
      },
    });
  },
};

interface Outcome {
  readonly outcome: 'imported' | 'known' | 'refused';
  readonly file: string;
  readonly briefId: string | null;
  readonly message: string;
  readonly notes: readonly string[];
  readonly exitCode: ReturnType<typeof getExitCode>;
}

async function importOne(
  file: string,
  args: CliArguments,
  { library, context }: { readonly library: Library; readonly context: CliContext },
): Promise<Outcome> {
  const read = await readDocument(file, args, context);
  const base = { file, briefId: null, notes: [], exitCode: EXIT_CODES.done } as const;
  const refuse = (error: Parameters<typeof getExitCode>[0]): Outcome => ({
    ...base,
    outcome: 'refused',
    message: error.message,
    exitCode: getExitCode(error),
  });
  if (!read.ok) return refuse(read.error);
  const candidate = toCandidate(read.value.fileName, read.value.bytes);
  const known = library.findBriefBySha256(candidate.sha256);
  if (known !== undefined && !hasSwitch(args, 'again'))
    return { ...base, outcome: 'known', briefId: known.id, message: `is in the library as “${known.title}”` };
  const parsed = await context.parse(read.value);
  if (!parsed.ok) return refuse(parsed.error);
  const brief = describeNewBrief(candidate, parsed.value, context);
  const added = await library.addBrief({
    brief,
    text: parsed.value.text,
    ...(parsed.value.pages === undefined ? {} : { pages: parsed.value.pages }),
    sourceBytes: candidate.bytes,
    sourceExtension: path.extname(candidate.fileName).toLowerCase(),
  });
  if (!added.ok) return refuse(added.error);
  return { ...base, outcome: 'imported', briefId: brief.id, message: brief.title, notes: parsed.value.notes };
}

async function readDocument(
  file: string,
  args: CliArguments,
  context: CliContext,
): Promise<Result<ImportRequest>> {
  if (file !== '-') return readImportFile(path.resolve(file));
  const fileName = readText(args, 'name') ?? 'standard input.txt';
  return { ok: true, value: { bytes: await context.readInput(), fileName } };
}

function report(outcomes: readonly Outcome[], args: CliArguments, context: CliContext): void {
  if (hasSwitch(args, 'json')) {
    context.writeOut(`${JSON.stringify(outcomes.map(({ exitCode: _exitCode, ...outcome }) => outcome))}\n`);
  }
  for (const { outcome, file, briefId, message, notes } of outcomes) {
    if (outcome === 'refused') context.writeError(`${file}: ${message}`);
    else if (!hasSwitch(args, 'json')) {
      context.writeOut(`${outcome}\t${briefId}\t${message}\n`);
      for (const note of notes) context.writeOut(`note\t${briefId}\t${note}\n`);
    }
  }
}
