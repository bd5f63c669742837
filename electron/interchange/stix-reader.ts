import { hashText } from '#core/formats/name-based-id.ts';
import type {
  InterchangeBrief,
  InterchangeDocument,
  InterchangeEntity,
  InterchangeRecord,
} from '#core/interchange/interchange-document.ts';
import { err, ok, type Result } from '#core/result.ts';
import { readCountedText } from './counted-text.ts';
import { describeFault, makeText, parseJson, readUtf8 } from './read-text.ts';
import type { InterchangeFile, InterchangeReader } from './reader.ts';
import {
  getPassageFacts,
  parseStixBundle,
  placeRelationships,
  readStixMarkings,
  readStixPassages,
  type StixBundle,
  type StixObject,
} from './stix-passages.ts';

/**
 * STIX 2.1 as entities, relationships and reports. STIX carries no text of a brief, so a report becomes one made of its
 * name and description; with the brief's text chosen beside the bundle, Briefmark's own notes become passages again.
 */
export const stixReader: InterchangeReader = {
  id: 'stix',
  name: 'STIX 2.1',
  files: '`.json`; with it the text of the brief as `.txt`',
  takes:
    'Entities, relationships, and reports with their source, date, tags and marking. With the text: label, all pieces, assessment, status, own markings, tags, note, author and entity of each note that Briefmark wrote.',
  losesOwn: 'Passages without a place, times, and authors of relations; without the text, all passages.',
  recognizes: (_file, head) => /"type"\s*:\s*"bundle"/.test(head),
  read,
};

/** STIX types → types of an entity of the usual codebook. What is not listed is no entity. */
const TYPES: Readonly<Record<string, string>> = {
  identity: 'organization',
  location: 'location',
  'threat-actor': 'organization',
  'intrusion-set': 'organization',
  campaign: 'event',
  incident: 'event',
  infrastructure: 'facility',
  malware: 'equipment',
  tool: 'equipment',
  'briefmark-entity': 'other',
};

function read(files: readonly InterchangeFile[]): Result<InterchangeDocument> {
  const file = files.find(({ name }) => !/\.txt$/i.test(name));
  const bundle = file === undefined ? undefined : parseStixBundle(parseJson(readUtf8(file)));
  if (bundle === undefined) return err(describeFault(`“${file?.name ?? ''}” is no STIX 2.1 bundle`));
  const texts = new Map<string, string>();
  for (const source of files.filter(({ name }) => /\.txt$/i.test(name))) {
    const counted = readCountedText(readUtf8(source), `“${source.name}”`);
    if (!counted.ok) return counted;
    // what Briefmark counts in has LF; a text that got other line ends since is still the same
    const { text } = counted.value;
    const hash = hashText(text);
    if (!bundle.some((object) => getPassageFacts(object)?.text_sha256 === hash))
      return err(describeFault(`“${source.name}” is not the text that the notes of this bundle count in`));
    texts.set(hash, text);
  }
  return ok(toDocument(bundle, texts));
}

/** @param texts SHA-256 of a text → the text that a person chose with the bundle */
function toDocument(objects: readonly StixObject[], texts: ReadonlyMap<string, string>): InterchangeDocument {
  // who made the bundle or wrote a note is no subject of it
  const makers = new Set(objects.flatMap(({ created_by_ref: maker }) => maker ?? []));
  const entities = objects
    .filter(({ type, id, name }) => type in TYPES && !makers.has(id) && name !== undefined)
    .map(toEntity);
  const context: StixBundle = {
    objects: new Map(objects.map((object) => [object.id, object])),
    entityKeys: new Set(entities.map(({ key }) => key)),
    texts,
  };
  const reports = objects.filter(({ type, name }) => type === 'report' && name !== undefined);
  const briefs = reports.map((report) => toBrief(report, context));
  const placed = placeRelationships(objects, briefs, context);
  return {
    formatId: 'stix',
    briefs: placed.briefs,
    entities,
    notes: [...describeNotes(objects, briefs), ...say(placed.lost, 'relationship'), ...countOthers(objects)],
  };
}

/** STIX carries no text: without it beside the bundle there is nothing that a passage could stand in. */
function describeNotes(
  objects: readonly StixObject[],
  briefs: readonly InterchangeBrief[],
): readonly string[] {
  const all = objects.filter(({ type }) => type === 'note' || type === 'opinion');
  const taken = new Set(briefs.flatMap(({ passages }) => passages.map(({ key }) => key)));
  const left = all.filter(
    ({ id, object_refs: refs = [] }) => !taken.has(id) && !refs.some((ref) => taken.has(ref)),
  );
  if (left.length === 0) return [];
  const isOurs = left.some((note) => getPassageFacts(note) !== undefined);
  const count = left.length === 1 ? '1 note or opinion' : `${left.length} notes and opinions`;
  return isOurs
    ? [
        `${count}: choose the text of the brief (.txt) together with the bundle, and its notes come as passages`,
      ]
    : [`${count}: STIX carries no text that they could stand in`];
}

function say(count: number, noun: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'} between objects that were not taken`];
}

function countOthers(objects: readonly StixObject[]): readonly string[] {
  const known = new Set([...Object.keys(TYPES), ...HANDLED]);
  const others = objects.filter(({ type }) => !known.has(type)).length;
  return others === 0 ? [] : [`${others} objects of kinds that Briefmark has no place for`];
}

const HANDLED = ['report', 'note', 'opinion', 'relationship', 'marking-definition', 'extension-definition'];

function toEntity(object: StixObject): InterchangeEntity {
  const facts = Object.values(object.extensions ?? {}).find((extension) => 'entity_type' in extension) ?? {};
  const stated = readString(facts.entity_type) ?? object.entity_type;
  const aliases = object.aliases ?? (Array.isArray(facts.aliases) ? facts.aliases : []);
  return {
    key: object.id,
    name: object.name ?? object.id,
    type: stated ?? guessType(object),
    aliases: aliases.filter((alias): alias is string => typeof alias === 'string'),
    externalIds: (object.external_references ?? []).flatMap(({ source_name, external_id, url }) =>
      external_id === undefined || external_id === ''
        ? []
        : [
            {
              source: source_name.slice(0, 100),
              id: external_id.slice(0, 500),
              url: (url ?? '').slice(0, 2000),
            },
          ],
    ),
    note: object.description ?? '',
  };
}

function guessType({ type, identity_class: kind, roles }: StixObject): string | null {
  if (type !== 'identity') return TYPES[type] ?? null;
  if (roles?.includes('military-unit')) return 'military-unit';
  return kind === 'individual' ? 'person' : 'organization';
}

/** A report whose text was chosen with it becomes that brief again; any other one made of its name and description. */
function toBrief(report: StixObject, bundle: StixBundle): InterchangeBrief {
  const { name = '', description = '' } = report;
  const title = name.slice(0, 500) || 'STIX report';
  const record = toRecord(report, bundle);
  const notes = (report.object_refs ?? []).flatMap((ref) => bundle.objects.get(ref) ?? []);
  const hash = notes
    .flatMap((note) => getPassageFacts(note)?.text_sha256 ?? [])
    .find((own) => bundle.texts.has(own));
  const text = hash === undefined ? undefined : bundle.texts.get(hash);
  if (text !== undefined) {
    const passages = readStixPassages(notes, { report, text, bundle });
    return {
      title,
      record: { ...record, note: description.slice(0, 100_000) },
      text: makeText(text),
      passages,
      relations: [],
    };
  }
  const sources = (report.external_references ?? []).map(({ source_name, description: words, url }) =>
    [source_name, words, url].filter((part) => part !== undefined && part !== '').join(', '),
  );
  const parts = [name, description, ...sources].map((part) =>
    part
      .replace(/\r\n?/g, '\n')
      .replace(/\p{Cs}/gu, '\uFFFD')
      .trim(),
  );
  return {
    title,
    record,
    text: makeText(parts.filter((part) => part !== '').join('\n\n')),
    passages: [],
    relations: [],
  };
}

/** Who published the report and when, and how far it may go. */
function toRecord(report: StixObject, { objects }: StixBundle): InterchangeRecord {
  const [source] = report.external_references ?? [];
  return {
    reliability: null,
    markings: readStixMarkings(report, objects),
    language: report.lang !== undefined && report.lang.length <= 35 ? report.lang : null,
    tags: (report.labels ?? [])
      .map((label) => label.slice(0, 100))
      .filter((label) => label !== '')
      .slice(0, 100),
    note: '',
    source: {
      origin: source?.source_name.slice(0, 500) ?? '',
      author: '',
      published: /^\d{4}-\d{2}-\d{2}(?=T)/.exec(report.published ?? '')?.[0] ?? '',
      url: (source?.url ?? '').slice(0, 2000),
      retrieved: null,
    },
  };
}

function readString(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
