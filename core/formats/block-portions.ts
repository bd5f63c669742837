import type { Marking } from '../model/marking.ts';
import { writePortion } from '../tradecraft/marking-words.ts';
import { listHighest } from './choose-banner.ts';
import type { ExportInput } from './format.ts';
import type { Fragment } from './lay-out-passages.ts';

/** A paragraph is marked as high as the highest of its passages; one without marked passages bears no mark of its own. */
export function listBlockMarkings(
  fragments: readonly Fragment[],
  { codebook }: Pick<ExportInput, 'codebook'>,
): readonly Marking[] {
  const covering = new Set(fragments.flatMap((fragment) => fragment.covering));
  const markings = [...covering].flatMap(({ annotation }) => annotation.markings);
  return listHighest(markings, codebook.markingSchemes);
}

/** The same in words, `(TLP:AMBER) (S//NF)`; empty where nothing is marked. */
export function writeBlockPortions(
  fragments: readonly Fragment[],
  input: Pick<ExportInput, 'codebook'>,
): string {
  return listBlockMarkings(fragments, input)
    .map((marking) => writePortion(marking, input.codebook.markingSchemes))
    .join(' ');
}
