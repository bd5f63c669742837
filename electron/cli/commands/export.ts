import path from 'node:path';
import { findFormat } from '#core/formats/registry.ts';
import type { Brief } from '#core/model/brief.ts';
import { planChosenFile, planFolder } from '../../exporting/plan-files.ts';
import { findExisting, writeFiles } from '../../exporting/write-files.ts';
import type { Library } from '../../storage/library.ts';
import type { CliArguments, CliCommand, CliContext } from '../cli-context.ts';
import { EXIT_CODES, getExitCode } from '../exit-codes.ts';
import { exportBriefs, type FinishedExport, type RefusedExport } from '../export-briefs.ts';
import { CHOICE_OPTIONS, readChoice } from '../read-choice.ts';
import { fail, hasSwitch, readTexts, requireText, UsageError } from '../read-options.ts';
import { LIBRARY_OPTIONS, withLibrary } from '../with-library.ts';

export const exportCommand: CliCommand = {
  name: 'export',
  summary: 'writes briefs in a format',
  usage: 'briefmark export --library FOLDER --brief ID --format FORMAT --out FILE|FOLDER|-',
  options: [
    ...LIBRARY_OPTIONS,
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
    {
      name: 'keep-going',
      description: 'write the other briefs when one is refused; without it all are written or none',
    },
    ...CHOICE_OPTIONS,
  ],
  examples: [
    'briefmark export --library ~/briefs --brief rail-traffic --format stix --out rail.json',
    'briefmark export --library ~/briefs --brief rail-traffic --format csv --status accepted --out - | wc -l',
    'pass show briefmark | briefmark export --library ~/sealed --brief rail --format docx --out rail.docx --passphrase-stdin',
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
        const keepsGoing = hasSwitch(args, 'keep-going');
        const { finished, refusals } = await exportBriefs(briefs, choice, { library, context, keepsGoing });
        const [refusal] = refusals;
        if (refusal !== undefined && (finished.length === 0 || !keepsGoing)) {
          for (const other of refusals.slice(1)) sayRefusal(other, context);
          return fail(refusal.error);
        }
        const isFolder = briefs.length > 1 || /[/\\]$/.test(out);
        const written = await deliver(finished, { out, isFolder }, { args, context });
        describe({ finished, refusals, written }, { args, context, isPiped: out === '-' });
        return refusal === undefined ? EXIT_CODES.done : getExitCode(refusal.error);
      },
    });
  },
};

function sayRefusal({ error }: RefusedExport, { writeError }: CliContext): void {
  writeError(`briefmark export: ${error.message}`);
}

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

async function deliver(
  finished: readonly FinishedExport[],
  { out, isFolder }: { readonly out: string; readonly isFolder: boolean },
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
  const planned = isFolder
    ? planFolder(path.resolve(out), finished)
    : planChosenFile(path.resolve(out), first);
  const existing = hasSwitch(args, 'force') ? [] : await findExisting(planned);
  if (existing.length > 0)
    return fail({
      code: 'conflict',
      message: `Nothing was exported: ${existing.join(', ')} ${existing.length === 1 ? 'is' : 'are'} there already. Write --force to replace.`,
    });
  const written = await writeFiles(planned);
  return written.ok ? planned.map((file) => file.path) : fail(written.error);
}

/** What was written and what was lost; on standard error when the export itself goes to standard output. */
function describe(
  {
    finished,
    refusals,
    written: files,
  }: {
    readonly finished: readonly FinishedExport[];
    readonly refusals: readonly RefusedExport[];
    readonly written: readonly string[];
  },
  {
    args,
    context,
    isPiped,
  }: { readonly args: CliArguments; readonly context: CliContext; readonly isPiped: boolean },
): void {
  for (const refusal of refusals) sayRefusal(refusal, context);
  if (hasSwitch(args, 'json') && !isPiped) {
    const briefs = finished.map(({ brief, made }) => ({
      id: brief.id,
      passages: made.passageCount,
      filtered: made.filteredCount,
      losses: made.losses,
      warnings: made.warnings,
      withheld: made.log === null ? null : made.log.withheld.length,
    }));
    const refused = refusals.map(({ brief, error }) => ({ id: brief.id, message: error.message }));
    context.writeOut(`${JSON.stringify({ files, briefs, refused })}\n`);
    return;
  }
  const say = isPiped ? context.writeError : (line: string) => context.writeOut(`${line}\n`);
  for (const file of files) say(`written\t${file}`);
  for (const { brief, made } of finished) {
    for (const loss of made.losses) say(`lost\t${brief.id}\t${loss}`);
    for (const warning of made.warnings) say(`warning\t${brief.id}\t${warning}`);
  }
}
