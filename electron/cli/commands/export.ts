import path from 'node:path';
import type { ExportChoice } from '#core/exports/export-choice.ts';
import { type MadeExport, makeExport } from '#core/exports/make-export.ts';
import { writeReport } from '#core/exports/write-report.ts';
import type { ExportFile } from '#core/formats/format.ts';
import { gatherExport } from '#core/formats/gather-export.ts';
import { findFormat } from '#core/formats/registry.ts';
import type { Brief } from '#core/model/brief.ts';
import { err, ok, type Result } from '#core/result.ts';
import { toFileName } from '../../exporting/file-name.ts';
import { type PlannedFile, planChosenFile, planFolder } from '../../exporting/plan-files.ts';
import { findExisting, writeFiles } from '../../exporting/write-files.ts';
import type { Library } from '../../storage/library.ts';
import type { CliArguments, CliCommand, CliContext } from '../cli-context.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { CHOICE_OPTIONS, readChoice } from '../read-choice.ts';
import { fail, hasSwitch, readTexts, requireText, UsageError } from '../read-options.ts';
import { LIBRARY_OPTION, withLibrary } from '../with-library.ts';

interface Finished {
  readonly brief: Brief;
  readonly made: MadeExport;
  readonly baseName: string;
  readonly files: readonly ExportFile[];
}

export const exportCommand: CliCommand = {
  name: 'export',
  summary: 'writes briefs in a format',
  usage: 'briefmark export --library FOLDER --brief ID --format FORMAT --out FILE|FOLDER|-',
  options: [
    LIBRARY_OPTION,
    {
      name: 'brief',
      value: 'ID',
      isRepeatable: true,
      description: 'id or exact title; several go into a folder',
    },
    { name: 'all', description: 'every brief that is not in the trash, into a folder' },
    {
      name: 'out',
      value: 'PATH',
      description: 'a file for one brief, a folder for several, - for standard output',
    },
    { name: 'force', description: 'replace files that are there' },
    ...CHOICE_OPTIONS,
  ],
  examples: [
    'briefmark export --library ~/briefs --brief rail-traffic --format stix --out rail.json',
    'briefmark export --library ~/briefs --brief rail-traffic --format csv --status accepted --out - | wc -l',
    'briefmark export --library ~/briefs --all --format html --release tlp2:green --out for-partners/',
  ],
  run: (args, context) => {
    const choice = readChoice(args);
    const out = requireText(args, 'out');
    if (findFormat(choice.formatId) === undefined)
      throw new UsageError(`--format: there is no “${choice.formatId}”; see briefmark formats`);
    return withLibrary(args, context, {
      isReadOnly: true,
      work: async (library) => {
        const briefs = chooseBriefs(library, args);
        const finished: Finished[] = [];
        for (const brief of briefs) {
          const made = await exportBrief(brief, choice, { library, context });
          if (!made.ok) return fail(made.error);
          finished.push(made.value);
        }
        const written = await deliver(finished, out, { args, context });
        describe(finished, written, { args, context, isPiped: out === '-' });
        return EXIT_CODES.done;
      },
    });
  },
};

function chooseBriefs(library: Library, args: CliArguments): readonly Brief[] {
  const briefs = [...library.getState().briefs.values()];
  if (hasSwitch(args, 'all')) return briefs.filter(({ trashed }) => trashed === null);
  const wanted = readTexts(args, 'brief');
  if (wanted.length === 0) throw new UsageError('--brief is missing; or write --all');
  return wanted.map((words) => {
    const byId = briefs.find(({ id }) => id === words);
    const byTitle = briefs.filter(({ title }) => title === words);
    const found = byId ?? (byTitle.length === 1 ? byTitle[0] : undefined);
    if (found !== undefined) return found;
    return fail({
      code: 'not-found',
      message:
        byTitle.length > 1
          ? `${byTitle.length} briefs are called “${words}”; name one by its id (briefmark list).`
          : `There is no brief “${words}” in this library; see briefmark list.`,
    });
  });
}

async function exportBrief(
  brief: Brief,
  choice: ExportChoice,
  { library, context }: { readonly library: Library; readonly context: CliContext },
): Promise<Result<Finished>> {
  const read = await library.readBrief(brief.id);
  if (!read.ok) return read;
  const input = gatherExport({
    brief,
    text: read.value.text,
    state: read.value.state,
    library: library.getState(),
    exportedAt: context.now().toISOString(),
    exportedBy: context.author(),
    generator: `Briefmark ${context.version}`,
  });
  const made = await makeExport(input, choice);
  if (!made.ok) return made;
  const files: ExportFile[] = [];
  for (const file of made.value.files) {
    const printed = await print(file, choice, context);
    if (!printed.ok) return printed;
    files.push(printed.value);
  }
  const format = findFormat(choice.formatId);
  if (choice.withReport && format !== undefined)
    files.push({ suffix: '.export-report.txt', content: writeReport(format, made.value) });
  return ok({ brief, made: made.value, baseName: toFileName(made.value.title), files });
}

async function print(
  file: ExportFile,
  { pageSize }: ExportChoice,
  context: CliContext,
): Promise<Result<ExportFile>> {
  const { printed, content, ...names } = file;
  if (printed === undefined || typeof content !== 'string') return ok(file);
  if (context.print === null)
    return err({
      code: 'export-refused',
      message:
        'Nothing was exported: only the app itself prints PDF. Run the installed briefmark, or export html.',
    });
  const pdf = await context.print({ ...printed, html: content, pageSize });
  return pdf.ok ? ok({ ...names, content: pdf.value }) : pdf;
}

async function deliver(
  finished: readonly Finished[],
  out: string,
  { args, context }: { readonly args: CliArguments; readonly context: CliContext },
): Promise<readonly string[]> {
  const [first] = finished;
  if (first === undefined) return fail({ code: 'not-found', message: 'There is no brief to export.' });
  if (out === '-') {
    if (finished.length > 1 || first.files.length > 1)
      throw new UsageError('standard output holds one file; name a folder or a file with --out');
    for (const { content } of first.files) context.writeOut(content);
    return [];
  }
  const planned = planFiles(finished, first, out);
  const existing = hasSwitch(args, 'force') ? [] : await findExisting(planned);
  if (existing.length > 0)
    return fail({
      code: 'conflict',
      message: `Nothing was exported: ${existing.join(', ')} ${existing.length === 1 ? 'is' : 'are'} there already. Write --force to replace.`,
    });
  const written = await writeFiles(planned);
  return written.ok ? planned.map((file) => file.path) : fail(written.error);
}

function planFiles(finished: readonly Finished[], first: Finished, out: string): readonly PlannedFile[] {
  const isFolder = finished.length > 1 || /[/\\]$/.test(out);
  return isFolder ? planFolder(path.resolve(out), finished) : planChosenFile(path.resolve(out), first);
}

/** What was written and what was lost; on standard error when the export itself goes to standard output. */
function describe(
  finished: readonly Finished[],
  files: readonly string[],
  {
    args,
    context,
    isPiped,
  }: { readonly args: CliArguments; readonly context: CliContext; readonly isPiped: boolean },
): void {
  if (hasSwitch(args, 'json') && !isPiped) {
    const briefs = finished.map(({ brief, made }) => ({
      id: brief.id,
      passages: made.passageCount,
      filtered: made.filteredCount,
      losses: made.losses,
      warnings: made.warnings,
      withheld: made.log === null ? null : made.log.withheld.length,
    }));
    context.writeOut(`${JSON.stringify({ files, briefs })}\n`);
    return;
  }
  const say = isPiped ? context.writeError : (line: string) => context.writeOut(`${line}\n`);
  for (const file of files) say(`written\t${file}`);
  for (const { brief, made } of finished) {
    for (const loss of made.losses) say(`lost\t${brief.id}\t${loss}`);
    for (const warning of made.warnings) say(`warning\t${brief.id}\t${warning}`);
  }
}
