import { isBoundary } from '../anchoring/offsets.ts';
import type { AppError } from '../app-error.ts';
import type { Span } from '../model/annotation.ts';
import { err, ok, type Result } from '../result.ts';
import type { ExportInput } from './format.ts';

/**
 * Every placed passage must be found at its offsets, word for word, and at whole characters: an export that quotes
 * something else is worse than none. Orphans are left out: they are listed as such, without a claim to a place.
 * @returns `export-refused` naming the first passage that fails.
 */
export function verifyPassages({
  text,
  annotations,
}: Pick<ExportInput, 'text' | 'annotations'>): Result<void> {
  for (const annotation of annotations) {
    if (annotation.placement === 'orphan') continue;
    for (const span of annotation.spans) {
      const reason = findFault(text.text, span);
      if (reason !== undefined) return err(refusal(span, reason, annotation.id));
    }
  }
  return ok(undefined);
}

function findFault(text: string, { start, end, quote }: Span): string | undefined {
  if (end > text.length) return 'it ends after the end of the text';
  if (text.slice(start, end) !== quote.exact) return 'the text at its position reads differently';
  // between the halves of a surrogate pair: a place that no other format can name
  if (!isBoundary(text, start) || !isBoundary(text, end)) return 'it begins or ends inside a character';
  return undefined;
}

function refusal({ start, end, quote }: Span, reason: string, annotationId: string): AppError {
  const shown =
    quote.exact.length > 60 ? `${[...quote.exact.slice(0, 60)].slice(0, -1).join('')}…` : quote.exact;
  return {
    code: 'export-refused',
    message: `Nothing was exported: the passage “${shown}” (${start}–${end}) cannot be trusted because ${reason}. Place it again or remove it, then export.`,
    details: { annotationId, start, end },
  };
}
