import type { EntityChanges } from './entity-actions.ts';

/** What Undo calls a change to an entity. */
export function describeEntityChange(changes: EntityChanges): string {
  if (changes.name !== undefined) return `Rename to ${changes.name}`.slice(0, 200);
  if (changes.type !== undefined) return 'Change type of entity';
  if (changes.aliases !== undefined) return 'Change aliases';
  if (changes.externalIds !== undefined) return 'Change external ids';
  return 'Change entity';
}
