import { filterExport } from '../formats/filter-export.ts';
import type { ExportFile, ExportInput } from '../formats/format.ts';
import { findFormat } from '../formats/registry.ts';
import { type ReleaseLog, sanitise } from '../release/sanitise.ts';
import { err, ok, type Result } from '../result.ts';
import type { ExportChoice } from './export-choice.ts';
import { findRemainingNames, findRisks } from './find-risks.ts';
import { writePreview } from './preview-text.ts';

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
  /** The first part, to look at; empty unless it was asked for. */
  readonly preview: string;
}

/**
 * From everything that an export may say to finished files. Words are taken out before passages are filtered, so that
 * a filter never hides from the release check what it has to take out.
 * @returns `export-refused` when a passage is not where it says or a copy for this audience cannot be made.
 */
export async function makeExport(
  input: ExportInput,
  choice: ExportChoice,
  { withPreview = false }: { readonly withPreview?: boolean } = {},
): Promise<Result<MadeExport>> {
  const format = findFormat(choice.formatId);
  if (format === undefined)
    return err({
      code: 'not-found',
      message: 'This export format does not exist in this version of Briefmark. Choose another one.',
    });
  const released = choice.release === null ? ok({ input, log: null }) : sanitise(input, choice.release);
  if (!released.ok) return released;
  const { input: copy, log } = released.value;
  const chosen = filterExport(copy, choice.filter);
  const written = await format.serialize(chosen);
  if (!written.ok) return written;
  return ok({
    ...written.value,
    title: copy.brief.title,
    warnings: [...findRisks(chosen), ...findRemainingNames(input, copy)],
    passageCount: chosen.annotations.length,
    filteredCount: copy.annotations.length - chosen.annotations.length,
    log,
    preview: withPreview ? writePreview(format.id, chosen, written.value.files) : '',
  });
}
