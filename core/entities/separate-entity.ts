import type { LibraryEdit } from '../edits/edit.ts';
import type { Entity } from '../model/entity.ts';
import type { IsoTime } from '../model/time.ts';
import { foldName } from './fold-name.ts';

/**
 * Takes back a merge long after undo has forgotten it: the absorbed entity stands for itself again, with the mentions
 * that were its own, and the survivor loses the names that came with it. What was added to the survivor's note and
 * external ids stays there, for nobody can tell any more where it is from.
 */
export function separateEntity(survivor: Entity, absorbed: Entity, now: IsoTime): readonly LibraryEdit[] {
  const given = new Set([absorbed.name, ...absorbed.aliases].map(foldName));
  const aliases = survivor.aliases.filter((alias) => !given.has(foldName(alias)));
  return [
    { kind: 'entity/update', id: survivor.id, changes: { aliases, modified: now } },
    { kind: 'entity/update', id: absorbed.id, changes: { mergedInto: null, modified: now } },
  ];
}
