import type { Entity } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import { type StixContext, writeCommon } from './stix-context.ts';
import {
  ENTITY_EXTENSION_ID,
  ENTITY_TYPE,
  FACTS_EXTENSION_ID,
  makeStixId,
  type StixObject,
} from './stix-vocabulary.ts';

/** Entities of the registry as STIX objects, by id. */
export function writeEntities(context: StixContext): ReadonlyMap<EntityId, StixObject> {
  return new Map(context.input.entities.map((entity) => [entity.id, writeEntity(entity, context)]));
}

function writeEntity(entity: Entity, context: StixContext): StixObject {
  const country = findCountry(entity);
  const type = chooseType(entity, country);
  const { brief } = context.input;
  return {
    ...writeCommon({ type, id: makeStixId(type, entity.id) }, entity, { context, markings: brief.markings }),
    name: entity.name,
    ...(entity.note === '' ? {} : { description: entity.note }),
    ...writeReferences(entity),
    ...writeTypeMembers(entity, type, country),
  };
}

/**
 * Persons, organizations and units are identities. A place without a country or coordinates would be an invalid
 * location, equipment has no type, an event is an incident only if someone judged it so: these are objects of our own.
 */
function chooseType({ type }: Entity, country: string | undefined): string {
  if (['person', 'organization', 'military-unit'].includes(type)) return 'identity';
  if (['location', 'facility'].includes(type) && country !== undefined) return 'location';
  return ENTITY_TYPE;
}

function writeTypeMembers({ type, aliases }: Entity, stixType: string, country: string | undefined) {
  const facts = { entity_type: type, ...(aliases.length === 0 ? {} : { aliases }) };
  if (stixType === ENTITY_TYPE) {
    return { ...facts, extensions: { [ENTITY_EXTENSION_ID]: { extension_type: 'new-sdo' } } };
  }
  const extensions = { [FACTS_EXTENSION_ID]: { extension_type: 'property-extension', ...facts } };
  if (stixType === 'location') return { country, extensions };
  return {
    identity_class: type === 'person' ? 'individual' : 'organization',
    ...(type === 'military-unit' ? { roles: ['military-unit'] } : {}),
    extensions,
  };
}

/** An ISO 3166-1 alpha-2 code that the analyst gave as an external id of the place. */
function findCountry({ externalIds }: Entity): string | undefined {
  const found = externalIds.find(
    ({ source, id }) => /iso[ -]?3166/i.test(source) && /^[A-Za-z]{2}$/.test(id),
  );
  return found?.id.toUpperCase();
}

function writeReferences({ externalIds }: Entity) {
  if (externalIds.length === 0) return {};
  return {
    external_references: externalIds.map(({ source, id, url }) => ({
      source_name: source,
      external_id: id,
      ...(/^https?:\/\/[\u0021-\u007E]+$/.test(url) ? { url } : {}),
    })),
  };
}
