import type { Entity } from '../../model/entity.ts';
import type { Relation } from '../../model/relation.ts';
import type { ExportInput } from '../format.ts';
import { makeNameBasedId } from '../name-based-id.ts';
import type { PassageView } from '../passage-view.ts';

/** One FollowTheMoney entity. Values are always lists of texts, numbers too. */
export interface FtmProxy {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Schema of each entity type; anything else is a Thing that an analyst has yet to place: an Asset would claim too much. */
const SCHEMAS: Readonly<Record<string, string>> = {
  person: 'Person',
  organization: 'Organization',
  'military-unit': 'Organization',
  location: 'Address',
  facility: 'RealEstate',
  equipment: 'Asset',
  event: 'Event',
};

export function writeDocument({ brief, text }: ExportInput, id: string): FtmProxy {
  const { source } = brief;
  return proxy(id, 'PlainText', {
    name: brief.title,
    title: brief.title,
    fileName: source.fileName,
    mimeType: 'text/plain',
    bodyText: text.text,
    author: source.author,
    publisher: source.origin,
    publishedAt: source.published,
    retrievedAt: source.retrieved.slice(0, 10),
    sourceUrl: /^https?:/.test(source.url) ? source.url : '',
    keywords: brief.tags,
    notes: brief.note,
  });
}

export function writeFtmEntity({ id, type, name, aliases, note, externalIds }: Entity): FtmProxy {
  const schema = SCHEMAS[type] ?? 'Note';
  const wikidata = externalIds.filter(
    ({ source, id: value }) => /^wikidata$/i.test(source) && /^Q\d+$/.test(value),
  );
  return proxy(getFtmEntityId(id), schema, {
    name,
    ...(schema === 'Address' ? { full: name } : {}),
    alias: aliases,
    notes: note,
    wikidataId: wikidata.map(({ id: value }) => value),
    topics: type === 'military-unit' ? 'mil' : '',
  });
}

/** A mention names an entity that was resolved; a passage without one is a note on the document. */
export function writeMention(passage: PassageView, { brief }: ExportInput, documentId: string): FtmProxy {
  const { annotation, entity, quote, labelName } = passage;
  const id = makeNameBasedId(`ftm/passage/${brief.id}/${annotation.id}`);
  if (entity === undefined) {
    return proxy(id, 'Note', {
      name: labelName,
      description: quote,
      entity: documentId,
      notes: annotation.note,
      keywords: annotation.tags,
    });
  }
  return proxy(id, 'Mention', {
    document: documentId,
    resolved: getFtmEntityId(entity.id),
    name: annotation.spans.map((span) => span.quote.exact).join(' '),
    detectedSchema: SCHEMAS[entity.type] ?? 'Thing',
  });
}

export function writeUnknownLink(relation: Relation, { brief, codebook }: ExportInput): FtmProxy {
  const { id, type, from, to, note } = relation;
  const role = codebook.relationTypes.find((known) => known.id === type)?.name ?? type;
  return proxy(makeNameBasedId(`ftm/relation/${brief.id}/${id}`), 'UnknownLink', {
    subject: from.kind === 'entity' ? getFtmEntityId(from.entityId) : '',
    object: to.kind === 'entity' ? getFtmEntityId(to.entityId) : '',
    role,
    description: note,
  });
}

function getFtmEntityId(entityId: string): string {
  return makeNameBasedId(`ftm/entity/${entityId}`);
}

function proxy(
  id: string,
  schema: string,
  values: Readonly<Record<string, string | readonly string[]>>,
): FtmProxy {
  const properties = Object.entries(values)
    .map(([name, value]) => [name, [value].flat().filter((one) => one !== '')] as const)
    .filter(([, list]) => list.length > 0);
  return { id, schema, properties: Object.fromEntries(properties) };
}
