import path from 'node:path';
import type { Result } from '#core/result.ts';
import { describeNewBrief, toCandidate } from '../../importing/new-brief-record.ts';
import type { ImportRequest } from '../../importing/parsed-document.ts';
import { readImportFile } from '../../importing/read-import-file.ts';
import type { Library } from '../../storage/library.ts';
import type { CliArguments, CliCommand, CliContext } from '../cli-context.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { hasSwitch, readText, UsageError } from '../read-options.ts';
import { LIBRARY_OPTIONS, withLibrary } from '../with-library.ts';
import { type ImportLine, refuseLine, reportLines } from './import-outcome.ts';
import { importRows, ROW_OPTIONS } from './import-rows.ts';
import { mergeFiles } from './merge-files.ts';

export const importCommand: CliCommand = {
  name: 'import',
  summary: 'takes documents into a library',
  usage:
    'briefmark import --library FOLDER FILE...\nbriefmark import --library FOLDER --name NAME -\nbriefmark import --library FOLDER --merge [--apply] FILE...\nbriefmark import --library FOLDER --rows FILE...',
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
    ...ROW_OPTIONS,
    { name: 'again', description: 'take a file in also when the library has it already' },
  ],
  examples: [
    'briefmark import --library ~/briefs report.docx notes.md',
    'briefmark import --library ~/briefs --merge --apply project.ann project.txt',
    'briefmark import --library ~/briefs --rows --title-column ship --text-column report calls.csv',
    'cat /tmp/wire.txt | briefmark import --library ~/briefs --name wire.txt -',
  ],
  run: async (args, context) => {
    if (args.files.length === 0) throw new UsageError('name a file, or - for standard input');
    if (hasSwitch(args, 'merge')) return mergeFiles(args, context);
    if (hasSwitch(args, 'rows')) return importRows(args, context);
    return withLibrary(args, context, {
      isReadOnly: false,
      work: async (library) => {
        const lines: ImportLine[] = [];
        for (const file of args.files) {
          lines.push(await importOne(file, args, { library, context }));
        }
        return reportLines(lines, args, context);
      },
    });
  },
};

async function importOne(
  file: string,
  args: CliArguments,
  { library, context }: { readonly library: Library; readonly context: CliContext },
): Promise<ImportLine> {
  const read = await readDocument(file, args, context);
  const base = { file, briefId: null, notes: [], exitCode: EXIT_CODES.done } as const;
  if (!read.ok) return refuseLine(file, read.error);
  const candidate = toCandidate(read.value.fileName, read.value.bytes);
  const known = library.findBriefBySha256(candidate.sha256);
  if (known !== undefined && !hasSwitch(args, 'again'))
    return { ...base, outcome: 'known', briefId: known.id, message: `is in the library as “${known.title}”` };
  const parsed = await context.parse(read.value);
  if (!parsed.ok) return refuseLine(file, parsed.error);
  const brief = describeNewBrief(candidate, parsed.value, context);
  const added = await library.addBrief({
    brief,
    text: parsed.value.text,
    ...(parsed.value.pages === undefined ? {} : { pages: parsed.value.pages }),
    sourceBytes: candidate.bytes,
    sourceExtension: path.extname(candidate.fileName).toLowerCase(),
  });
  if (!added.ok) return refuseLine(file, added.error);
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
