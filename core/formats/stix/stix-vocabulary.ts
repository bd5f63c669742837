import type { Confidence } from '../../model/assessment.ts';
import type { TlpLevel } from '../../tradecraft/tlp.ts';
import { makeNameBasedId } from '../name-based-id.ts';

/** A STIX 2.1 object (OASIS Standard with Errata 01). Members beyond these depend on the type. */
export interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly [member: string]: unknown;
}

/** When the constant objects below were defined: they are the same in every bundle that Briefmark writes. */
const DEFINED = '2024-11-01T00:00:00.000Z';

/** One name, one id, under one type: STIX forbids the same UUID under another type (2.9). */
export function makeStixId(type: string, name: string): string {
  return `${type}--${makeNameBasedId(`stix/${type}/${name}`)}`;
}

/** Who defines the extensions and makes the bundle. */
export const PRODUCER: StixObject = {
  type: 'identity',
  spec_version: '2.1',
  id: makeStixId('identity', 'producer'),
  created: DEFINED,
  modified: DEFINED,
  name: 'Briefmark',
  description: 'Annotation of intelligence briefs passage by passage.',
  identity_class: 'system',
};

/** Property extension: where a passage stands, what was said about it, and what STIX has no property for. */
export const FACTS_EXTENSION_ID = makeStixId('extension-definition', 'facts');
/** New object type for entities that no STIX type fits without more detail: equipment, events, places without a country. */
export const ENTITY_EXTENSION_ID = makeStixId('extension-definition', 'entity');
export const ENTITY_TYPE = 'briefmark-entity';

export const EXTENSION_DEFINITIONS: readonly StixObject[] = [
  {
    ...defineExtension(FACTS_EXTENSION_ID, 'Briefmark facts'),
    description:
      'Positions, quotes, label and grades of a passage of a brief; aliases and type of an entity; support of a relation.',
    schema:
      'spans: list of {start, end, exact, prefix, suffix}; offset_unit: unicode-code-point, from 0, end exclusive, counted in the text whose SHA-256 (UTF-8) is text_sha256; brief_sha256: SHA-256 of the original file; placement, label, label_name, status, origin, confidence, reliability (A-F), credibility (1-6), likelihood {yardstick, term, range}; tags, aliases, entity_type, supporting_notes.',
    extension_types: ['property-extension'],
  },
  {
    ...defineExtension(ENTITY_EXTENSION_ID, 'Briefmark entity'),
    description: 'An entity of a brief for which STIX has no object, or not without detail that is unknown.',
    schema:
      'name: string, required; entity_type: string, required; description: string; aliases: list of string.',
    extension_types: ['new-sdo'],
  },
];

/** STIX 2.1 Appendix A, None / Low / Med / High: what to write for each level. Not stated is left out, not 0. */
export const STIX_CONFIDENCE: Readonly<Record<Confidence, number>> = { low: 15, moderate: 50, high: 85 };

/** The five marking definitions that OASIS publishes for TLP 2.0; no other object may stand for a TLP label. */
const TLP_IDS: Readonly<Record<TlpLevel, string>> = {
  clear: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  green: 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  amber: 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'amber+strict': 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
  red: 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
};

export function makeTlpMarking(level: TlpLevel): StixObject {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: TLP_IDS[level],
    created: '2022-10-01T00:00:00.000Z',
    name: `TLP:${level.toUpperCase()}`,
    extensions: {
      'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d': {
        extension_type: 'property-extension',
        tlp_2_0: level,
      },
    },
  };
}

/** A classification has no native type in STIX: its banner is a statement (7.2.1.2). */
export function makeStatementMarking(banner: string): StixObject {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: makeStixId('marking-definition', banner),
    created_by_ref: PRODUCER.id,
    created: DEFINED,
    definition_type: 'statement',
    definition: { statement: banner },
  };
}

/** The person who marked a passage. Constant for a name, so that two bundles agree. */
export function makeAuthor(name: string): StixObject {
  return {
    type: 'identity',
    spec_version: '2.1',
    id: makeStixId('identity', `author/${name}`),
    created_by_ref: PRODUCER.id,
    created: DEFINED,
    modified: DEFINED,
    name,
    identity_class: 'individual',
    roles: ['analyst'],
  };
}

function defineExtension(id: string, name: string) {
  return {
    type: 'extension-definition',
    spec_version: '2.1',
    id,
    created_by_ref: PRODUCER.id,
    created: DEFINED,
    modified: DEFINED,
    name,
    version: '1.0.0',
  };
}
