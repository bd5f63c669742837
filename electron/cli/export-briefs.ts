import type { AppError } from '#core/app-error.ts';
import type { ExportChoice } from '#core/exports/export-choice.ts';
import { type MadeExport, makeExport } from '#core/exports/make-export.ts';
import { writeReport } from '#core/exports/write-report.ts';
import type { ExportFile } from '#core/formats/format.ts';
import { gatherExport } from '#core/formats/gather-export.ts';
import { findFormat } from '#core/formats/registry.ts';
import type { Brief } from '#core/model/brief.ts';
import { err, ok, type Result } from '#core/result.ts';
import { toFileName } from '../exporting/file-name.ts';
import type { Library } from '../storage/library.ts';
import type { CliContext } from './cli-context.ts';

export interface FinishedExport {
  readonly brief: Brief;
  readonly made: MadeExport;
  readonly baseName: string;
  readonly files: readonly ExportFile[];
}

export interface RefusedExport {
  readonly brief: Brief;
  readonly error: AppError;
}

export interface ExportedBriefs {
  readonly finished: readonly FinishedExport[];
  readonly refusals: readonly RefusedExport[];
}

interface ExportPlace {
  readonly library: Library;
  readonly context: CliContext;
}

/** One brief after the other, up to the first that is refused; with `keepsGoing` all of them. Nothing is written yet. */
export async function exportBriefs(
  briefs: readonly Brief[],
  choice: ExportChoice,
  { keepsGoing, ...place }: ExportPlace & { readonly keepsGoing: boolean },
): Promise<ExportedBriefs> {
  const finished: FinishedExport[] = [];
  const refusals: RefusedExport[] = [];
  for (const brief of briefs) {
    const made = await exportBrief(brief, choice, place);
    if (made.ok) finished.push(made.value);
    else refusals.push({ brief, error: nameBrief(made.error, brief, briefs.length) });
    if (!made.ok && !keepsGoing) break;
  }
  return { finished, refusals };
}

/** Of several briefs the one that failed says its name. */
function nameBrief(error: AppError, { id }: Brief, count: number): AppError {
  return count === 1 ? error : { ...error, message: `${id}: ${error.message}` };
}

async function exportBrief(
  brief: Brief,
  choice: ExportChoice,
  { library, context }: ExportPlace,
): Promise<Result<FinishedExport>> {
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
