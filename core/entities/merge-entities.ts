import type { LibraryEdit } from '../edits/edit.ts';
import type { Entity } from '../model/entity.ts';
import type { IsoTime } from '../model/time.ts';
import { foldName } from './fold-name.ts';

/**
 * Two entities turn out to be one. The absorbed one becomes a redirect, so mentions in any number of briefs need no
 * rewriting and the whole is one undo step; its names and external ids are kept on the survivor.
 */
export function mergeEntities(survivor: Entity, absorbed: Entity, now: IsoTime): readonly LibraryEdit[] {
  const externalIds = [...survivor.externalIds, ...absorbed.externalIds].filter(
    ({ source, id }, index, all) =>
      all.findIndex((other) => other.source === source && other.id === id) === index,
  );
  const note = [survivor.note, absorbed.note].filter((text) => text.trim() !== '').join('\n\n');
  return [
    {
      kind: 'entity/update',
      id: survivor.id,
      changes: { aliases: joinNames(survivor, absorbed), externalIds, note, modified: now },
    },
    { kind: 'entity/update', id: absorbed.id, changes: { mergedInto: survivor.id, modified: now } },
  ];
}

function joinNames(survivor: Entity, absorbed: Entity): string[] {
  const known = new Set([foldName(survivor.name)]);
  const aliases: string[] = [];
  for (const name of [...survivor.aliases, absorbed.name, ...absorbed.aliases]) {
    const folded = foldName(name);
    if (known.has(folded)) continue;
    known.add(folded);
    aliases.push(name);
  }
  return aliases;
}
