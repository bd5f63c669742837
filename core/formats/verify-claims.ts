import { err, ok, type Result } from '../result.ts';

/** What an export file says about a place: these words stand at `[start, end)` in the file's own unit. */
export interface PositionClaim {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly id: string;
}

export type OffsetUnit = 'code point' | 'UTF-16 code unit';

/**
 * Reads an export again before it leaves: every claim is looked up in the text as the reader of the file will count
 * it. Counting here is done the plain way, not through the index that made the positions.
 * @returns `export-refused` with the first claim that does not hold; a bug, but one that must not reach a file.
 */
export function verifyClaims(text: string, unit: OffsetUnit, claims: Iterable<PositionClaim>): Result<void> {
  const characters = unit === 'code point' ? [...text] : undefined;
  for (const { start, end, exact, id } of claims) {
    const found = characters === undefined ? text.slice(start, end) : characters.slice(start, end).join('');
    if (found === exact) continue;
    return err({
      code: 'export-refused',
      message: `Nothing was exported: read back, the passage “${exact.slice(0, 60)}” was not at ${start}–${end}. Please report this as a fault in Briefmark.`,
      details: { annotationId: id, start, end },
    });
  }
  return ok(undefined);
}
