import type { MarkingScheme } from '#core/model/codebook.ts';
import type { Marking } from '#core/model/marking.ts';

export interface LevelOption {
  /** `tlp2 green`. */
  readonly key: string;
  readonly words: string;
  readonly marking: Marking;
}

/** Every level of every scheme, least restrictive first in each. */
export function listLevels(schemes: readonly MarkingScheme[]): readonly LevelOption[] {
  return schemes.flatMap(({ id, levels }) =>
    levels.map((level) => ({
      key: `${id} ${level.id}`,
      words: level.banner,
      marking: { scheme: id, level: level.id, controls: [] },
    })),
  );
}

export function toClearance(levels: readonly LevelOption[], key: string): Marking | undefined {
  return levels.find((level) => level.key === key)?.marking;
}
