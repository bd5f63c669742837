import type { ImportOutcome } from '#core/ipc/contract.ts';
import { formatCount } from '../../ui/format-count.ts';

export interface ImportSummary {
  readonly tone: 'success' | 'danger' | 'info';
  readonly title: string;
  /** Empty when the title says it all. */
  readonly text: string;
  /** True when there is more to tell than fits a short message: the report lists it file by file. */
  readonly needsReport: boolean;
}

/** One sentence for a finished import; `null` when there is nothing to tell (all skipped, or duplicates asked about). */
export function summarizeImport(outcomes: readonly ImportOutcome[]): ImportSummary | null {
  const imported = outcomes.flatMap((each) => (each.outcome === 'imported' ? [each] : []));
  const refused = outcomes.flatMap((each) => (each.outcome === 'refused' ? [each] : []));
  const notes = imported.flatMap((each) => each.notes);
  const [onlyRefused] = refused;
  const [onlyImported] = imported;
  if (onlyRefused && imported.length === 0 && refused.length === 1) {
    const text = onlyRefused.error.message;
    return { tone: 'danger', title: `${onlyRefused.fileName} was not imported`, text, needsReport: false };
  }
  if (refused.length > 0) {
    const title = `${imported.length} of ${formatCount(imported.length + refused.length, 'file')} imported`;
    return { tone: 'danger', title, text: 'Some files were refused.', needsReport: true };
  }
  if (onlyImported && imported.length === 1) {
    const tone = notes.length > 0 ? 'info' : 'success';
    return { tone, title: `Imported ${onlyImported.brief.title}`, text: notes.join(' '), needsReport: false };
  }
  if (imported.length === 0) return null;
  const text = notes.length > 0 ? 'Some files need a look.' : '';
  return {
    tone: notes.length > 0 ? 'info' : 'success',
    title: `${formatCount(imported.length, 'file')} imported`,
    text,
    needsReport: notes.length > 0,
  };
}
