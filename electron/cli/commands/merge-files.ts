import path from 'node:path';
import type { MergePlan } from '#core/interchange/plan-merge.ts';
import { readImportFile } from '../../importing/read-import-file.ts';
import { applyMerge, prepareMerge } from '../../interchange/merge-into-library.ts';
import type { InterchangeFile } from '../../interchange/reader.ts';
import { readInterchange } from '../../interchange/readers.ts';
import type { CliArguments, CliContext } from '../cli-context.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import { fail, hasSwitch } from '../read-options.ts';
import { withLibrary } from '../with-library.ts';

/** Annotations of other programs: without `--apply` only what they would add is said, and nothing is written. */
export async function mergeFiles(args: CliArguments, context: CliContext): Promise<ExitCode> {
  const files: InterchangeFile[] = [];
  for (const file of args.files) {
    const read = await readImportFile(path.resolve(file));
    if (!read.ok) return fail(read.error);
    files.push({ name: read.value.fileName, bytes: read.value.bytes });
  }
  const document = await readInterchange(files);
  if (!document.ok) return fail(document.error);
  const isApplied = hasSwitch(args, 'apply');
  return withLibrary(args, context, {
    isReadOnly: !isApplied,
    work: async (library) => {
      const plan = await prepareMerge(library, document.value, context);
      if (!plan.ok) return fail(plan.error);
      if (isApplied) {
        const merged = await applyMerge(library, plan.value, context);
        if (!merged.ok) return fail(merged.error);
      }
      describe(plan.value, isApplied, { args, context });
      return EXIT_CODES.done;
    },
  });
}

function describe(
  plan: MergePlan,
  isApplied: boolean,
  { args, context }: { readonly args: CliArguments; readonly context: CliContext },
): void {
  const briefs = plan.briefs.map(
    ({ title, existing, annotations, knownCount, unplacedCount, relations }) => ({
      title,
      existing,
      passages: annotations.length,
      known: knownCount,
      unplaced: unplacedCount,
      relations: relations.length,
    }),
  );
  if (hasSwitch(args, 'json')) {
    const { formatId, newLabels, notes } = plan;
    const newEntities = plan.newEntities.map(({ name }) => name);
    context.writeOut(`${JSON.stringify({ isApplied, formatId, briefs, newEntities, newLabels, notes })}\n`);
    return;
  }
  const word = isApplied ? 'taken' : 'would take';
  for (const { title, existing, passages, known, unplaced } of briefs)
    context.writeOut(
      `${word}\t${existing ?? 'new brief'}\t${passages} new, ${known} known, ${unplaced} without a place\t${title.replace(/\s+/g, ' ')}\n`,
    );
  for (const { name } of plan.newEntities) context.writeOut(`entity\t${name}\n`);
  for (const name of plan.newLabels) context.writeOut(`label\t${name}\n`);
  for (const note of plan.notes) context.writeOut(`left out\t${note}\n`);
}
