import { filterExport } from '../formats/filter-export.ts';
import type { ExportFile, ExportFormat, ExportInput } from '../formats/format.ts';
import { findFormat } from '../formats/registry.ts';
import { type ReleaseLog, sanitise } from '../release/sanitise.ts';
import { err, ok, type Result } from '../result.ts';
import type { ExportChoice } from './export-choice.ts';
import { findRemainingNames, findRisks } from './find-risks.ts';

export interface MadeExport {
  /** Of the copy: words that were taken out are taken out here too, so file names and reports can be made of it. */
  readonly title: string;
  readonly files: readonly ExportFile[];
  /** What the format could not hold, one sentence each. */
  readonly losses: readonly string[];
  /** What the person should think about before the file leaves, one sentence each. */
  readonly warnings: readonly string[];
  readonly passageCount: number;
  /** Passages that the filter kept out; those that a sanitised copy withholds are in `log`. */
  readonly filteredCount: number;
  /** What a sanitised copy withholds: for the analyst, never for the recipient. */
  readonly log: ReleaseLog | null;
}

/**
 * From everything that an export may say to finished files. Words are taken out before passages are filtered, so that
 * a filter never hides from the release check what it has to take out.
 * @returns `export-refused` when a passage is not where it says or a copy for this audience cannot be made.
 */
export async function makeExport(input: ExportInput, choice: ExportChoice): Promise<Result<MadeExport>> {
  const content = chooseContent(input, choice);
  if (!content.ok) return content;
  const { format, copy, chosen, log } = content.value;
  const written = await format.serialize(chosen);
  if (!written.ok) return written;
  return ok({ ...written.value, title: copy.brief.title, log, ...describeContent(input, content.value) });
}

export interface ExportContent {
  readonly format: ExportFormat;
  /** Without what readers may not see. */
  readonly copy: ExportInput;
  /** Of that, what passes the filter. */
  readonly chosen: ExportInput;
  readonly log: ReleaseLog | null;
}

/** What goes into an export. */
export function chooseContent(input: ExportInput, choice: ExportChoice): Result<ExportContent> {
  const format = findFormat(choice.formatId);
  if (format === undefined)
    return err({
      code: 'not-found',
      message: 'This export format does not exist in this version of Briefmark. Choose another one.',
    });
  const released = choice.release === null ? ok({ input, log: null }) : sanitise(input, choice.release);
  if (!released.ok) return released;
  const { input: copy, log } = released.value;
  return ok({ format, copy, chosen: filterExport(copy, choice.filter), log });
}

/** What a person should know of it before it leaves. */
export function describeContent(
  input: ExportInput,
  { copy, chosen }: ExportContent,
): Pick<MadeExport, 'warnings' | 'passageCount' | 'filteredCount'> {
  return {
    warnings: [...findRisks(chosen), ...findRemainingNames(input, copy)],
    passageCount: chosen.annotations.length,
    filteredCount: copy.annotations.length - chosen.annotations.length,
  };
}
