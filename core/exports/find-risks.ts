import type { ExportInput } from '../formats/format.ts';
import type { Entity } from '../model/entity.ts';
import { findObstacles } from '../release/audience.ts';
import { findRepeats, listSecrets } from '../release/find-repeats.ts';
import { writeBanner } from '../tradecraft/marking-words.ts';

/**
 * Passages that are marked above the brief's own level: whoever may read the brief may not read them. One sentence,
 * or none.
 */
export function findRisks({ brief, annotations, codebook }: ExportInput): readonly string[] {
  const schemes = codebook.markingSchemes;
  const above = annotations.flatMap(({ markings }) => {
    const obstacles = findObstacles(brief.markings, markings, schemes);
    return obstacles.length === 0 ? [] : [obstacles];
  });
  if (above.length === 0) return [];
  const own = brief.markings.map((marking) => writeBanner(marking, schemes));
  const level = own.length === 0 ? 'which carries no marking' : `which is marked ${own.join(', ')}`;
  const words = [...new Set(above.flat().map((marking) => writeBanner(marking, schemes)))].join(', ');
  const count = above.length === 1 ? '1 passage is' : `${above.length} passages are`;
  return [
    `${count} marked above the brief, ${level}: ${words}. The file carries the highest marking; make a sanitised copy for readers below it.`,
  ];
}

/**
 * Names of entities that a sanitised copy no longer lists but whose names still stand in its text, where no marked
 * passage covered them. One sentence each: whether they give something away is for a person to decide.
 */
export function findRemainingNames(original: ExportInput, copy: ExportInput): readonly string[] {
  if (original === copy) return [];
  const kept = new Set(copy.entities.map(({ id }) => id));
  return original.entities
    .filter(({ id }) => !kept.has(id))
    .flatMap((entity) => listNames(entity))
    .flatMap((name) => {
      const count = findRepeats(copy.text.text, listSecrets([name])).length;
      const places = count === 1 ? '1 place' : `${count} places`;
      return count === 0
        ? []
        : [
            `The name “${name}” was withheld as an entity and still stands in the text at ${places}. Mark it to take it out.`,
          ];
    });
}

function listNames({ name, aliases }: Entity): readonly string[] {
  return [name, ...aliases];
}
