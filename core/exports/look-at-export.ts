import type { ExportInput } from '../formats/format.ts';
import type { ReleaseLog } from '../release/sanitise.ts';
import { ok, type Result } from '../result.ts';
import type { ExportChoice } from './export-choice.ts';
import { chooseContent, describeContent } from './make-export.ts';
import { writePreview } from './preview-text.ts';
import { takeFirstPart } from './take-first-part.ts';

/** `first-part` answers at once also for a long brief; `whole` makes all of it and knows what is lost. */
export type LookExtent = 'first-part' | 'whole';

export interface ExportLook {
  /** `null` while nobody knows: only the first part of a long brief was made. */
  readonly losses: readonly string[] | null;
  readonly warnings: readonly string[];
  readonly passageCount: number;
  readonly filteredCount: number;
  readonly log: ReleaseLog | null;
  /** The first part of the file. */
  readonly text: string;
}

/**
 * What an export would be like, before it is made. Counts, warnings and what is withheld are always of the whole brief.
 * @returns `export-refused` as the export itself would; of a first part only when the fault lies in it
 */
export async function lookAtExport(
  input: ExportInput,
  choice: ExportChoice,
  extent: LookExtent,
): Promise<Result<ExportLook>> {
  const content = chooseContent(input, choice);
  if (!content.ok) return content;
  const { format, chosen, log } = content.value;
  const first = takeFirstPart(chosen);
  const written = await format.serialize(extent === 'whole' ? chosen : first);
  if (!written.ok) return written;
  const { files, losses } = written.value;
  return ok({
    ...describeContent(input, content.value),
    losses: extent === 'whole' || first === chosen ? losses : null,
    log,
    text: writePreview(format.id, first, files),
  });
}
