import type { Entity } from '#core/model/entity.ts';
import type { EntityTypeId } from '#core/model/ids.ts';
import { type EntityMatch, findEntities, findEntityByName } from './find-entities.ts';

const MAX_OPTIONS = 50;
const MAX_NAME_LENGTH = 500;

/** What the entity field offers: someone known, or a new entry under the words at hand. */
export type EntityOption =
  | { readonly kind: 'known'; readonly match: EntityMatch }
  | { readonly kind: 'add'; readonly name: string; readonly type: EntityTypeId };

interface OptionsInput {
  readonly entities: readonly Entity[];
  readonly mentionCounts: Readonly<Record<string, number>>;
  /** What is typed; empty offers the passage's own words. */
  readonly query: string;
  readonly passageText: string;
  /** The type that a new entity gets; `null` when none can be added. */
  readonly newType: EntityTypeId | null;
}

/**
 * Options in the order in which Enter should take them. Unknown words come first as an addition, unless what was
 * typed begins a known name: then that comes first, and the addition last.
 */
export function listEntityOptions(input: OptionsInput): readonly EntityOption[] {
  const { entities, mentionCounts, newType } = input;
  const typed = input.query.trim();
  const name = (typed === '' ? input.passageText : typed).slice(0, MAX_NAME_LENGTH);
  const options = { mentionCounts, preferredType: newType };
  const matches = findEntities(entities, name, options);
  const others = typed === '' ? findEntities(entities, '', options).filter(isNotIn(matches)) : [];
  const known = [...matches, ...others]
    .slice(0, MAX_OPTIONS)
    .map((match): EntityOption => ({ kind: 'known', match }));
  if (newType === null || name === '' || findEntityByName(entities, name) !== undefined) return known;
  const addition: EntityOption = { kind: 'add', name, type: newType };
  return typed !== '' && matches.length > 0 ? [...known, addition] : [addition, ...known];
}

function isNotIn(matches: readonly EntityMatch[]) {
  const ids = new Set(matches.map(({ entity }) => entity.id));
  return ({ entity }: EntityMatch) => !ids.has(entity.id);
}
