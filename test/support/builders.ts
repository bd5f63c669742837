import { type Annotation, annotationSchema } from '#core/model/annotation.ts';
import { NOT_STATED } from '#core/model/assessment.ts';
import { type Brief, briefSchema } from '#core/model/brief.ts';
import { type Entity, entitySchema } from '#core/model/entity.ts';
import { libraryIdSchema } from '#core/model/ids.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import type { LibraryState } from '#core/model/library.ts';
import { type Relation, relationSchema } from '#core/model/relation.ts';

const TIME = '2024-10-28T12:00:00.000Z';

/** Builders parse what they make: a test cannot lean on a record that the model refuses. */
export function anAnnotation(fields: Readonly<Record<string, unknown>> = {}): Annotation {
  return annotationSchema.parse({
    id: 'annotation-1',
    spans: [{ start: 0, end: 5, quote: { exact: 'Alpha', prefix: '', suffix: ' team' } }],
    placement: 'placed',
    label: 'person',
    entityId: null,
    assessment: NOT_STATED,
    markings: [],
    tags: [],
    note: '',
    status: 'accepted',
    origin: 'human',
    author: 'R. Analyst',
    created: TIME,
    modified: TIME,
    ...fields,
  });
}

export function anEntity(fields: Readonly<Record<string, unknown>> = {}): Entity {
  return entitySchema.parse({
    id: 'entity-1',
    type: 'person',
    name: 'Mark Rutte',
    aliases: [],
    externalIds: [],
    note: '',
    mergedInto: null,
    author: 'R. Analyst',
    created: TIME,
    modified: TIME,
    ...fields,
  });
}

export function aRelation(fields: Readonly<Record<string, unknown>> = {}): Relation {
  return relationSchema.parse({
    id: 'relation-1',
    type: 'corroborates',
    from: { kind: 'entity', entityId: 'entity-1' },
    to: { kind: 'entity', entityId: 'entity-2' },
    assessment: NOT_STATED,
    passages: [],
    note: '',
    status: 'accepted',
    author: 'R. Analyst',
    created: TIME,
    modified: TIME,
    ...fields,
  });
}

export function aBrief(fields: Readonly<Record<string, unknown>> = {}): Brief {
  return briefSchema.parse({
    id: 'brief-1',
    title: 'Rail traffic at the crossing',
    source: {
      origin: 'Wire report',
      author: '',
      published: '2024-10-28',
      retrieved: TIME,
      fileName: 'rail.txt',
      mediaType: 'text/plain',
      encoding: 'utf-8',
      encodingGuessed: false,
      sha256: '0'.repeat(64),
      byteLength: 10,
      url: '',
      importer: 'plain-text/1',
    },
    reliability: 'B',
    markings: [],
    language: 'en',
    tags: [],
    note: '',
    trashed: null,
    created: TIME,
    modified: TIME,
    ...fields,
  });
}

export function aLibraryState(fields: Partial<LibraryState> = {}): LibraryState {
  return {
    id: libraryIdSchema.parse('library-1'),
    name: 'My library',
    created: TIME,
    codebook: INTELLIGENCE_CODEBOOK,
    entities: new Map(),
    briefs: new Map(),
    ...fields,
  };
}
