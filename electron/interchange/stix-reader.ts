import { z } from 'zod';
import type {
  InterchangeBrief,
  InterchangeDocument,
  InterchangeEntity,
} from '#core/interchange/interchange-document.ts';
import { err, ok, type Result } from '#core/result.ts';
import { describeFault, isWellFormed, makeText, parseJson, readUtf8 } from './read-text.ts';
import type { InterchangeFile, InterchangeReader } from './reader.ts';

/**
 * STIX 2.1 as entities and reports. STIX carries no text of a brief, so a report becomes one made of its name and
 * description, and passages do not come back: Briefmark JSON carries those.
 */
export const stixReader: InterchangeReader = {
  id: 'stix',
  name: 'STIX 2.1',
  recognizes: (_file, head) => /"type"\s*:\s*"bundle"/.test(head),
  read: ([file]) => (file === undefined ? err(describeFault('no file was given')) : read(file)),
};

const objectSchema = z.looseObject({
  type: z.string(),
  id: z.string(),
  name: z.string().optional(),
  description: z.string().optional(),
  identity_class: z.string().optional(),
  roles: z.array(z.string()).optional(),
  aliases: z.array(z.string()).optional(),
  entity_type: z.string().optional(),
  external_references: z
    .array(
      z.looseObject({
        source_name: z.string(),
        external_id: z.string().optional(),
        url: z.string().optional(),
        description: z.string().optional(),
      }),
    )
    .optional(),
  extensions: z.record(z.string(), z.looseObject({})).optional(),
});
type StixObject = z.infer<typeof objectSchema>;
const bundleSchema = z.object({ type: z.literal('bundle'), objects: z.array(objectSchema).max(500_000) });

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

function read(file: InterchangeFile): Result<InterchangeDocument> {
  const parsed = bundleSchema.safeParse(parseJson(readUtf8(file)));
  if (!parsed.success) return err(describeFault(`“${file.name}” is no STIX 2.1 bundle`));
  const { objects } = parsed.data;
  // who made the bundle or wrote a note is no subject of it
  const makers = new Set(
    objects.flatMap(({ created_by_ref: maker }) => (typeof maker === 'string' ? [maker] : [])),
  );
  const entities = objects
    .filter(({ type, id, name }) => type in TYPES && !makers.has(id) && name !== undefined)
    .map(toEntity);
  const reports = objects.filter(({ type, name }) => type === 'report' && name !== undefined);
  const notes = objects.filter(({ type }) => type === 'note' || type === 'opinion').length;
  return ok({
    formatId: 'stix',
    briefs: reports.map(toBrief).filter(({ text }) => isWellFormed(text.text)),
    entities,
    notes: [
      ...(notes === 0 ? [] : [`${notes} notes and opinions: STIX carries no text that they could stand in`]),
      ...countOthers(objects),
    ],
  });
}

function countOthers(objects: readonly StixObject[]): readonly string[] {
  const known = new Set([
    ...Object.keys(TYPES),
    'report',
    'note',
    'opinion',
    'marking-definition',
    'extension-definition',
  ]);
  const others = objects.filter(({ type }) => !known.has(type)).length;
  return others === 0 ? [] : [`${others} objects of kinds that Briefmark has no place for`];
}

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

function toBrief({ name = '', description, external_references: references }: StixObject): InterchangeBrief {
  const sources = (references ?? []).map(({ source_name, description: words, url }) =>
    [source_name, words, url].filter((part) => part !== undefined && part !== '').join(', '),
  );
  const parts = [name, description ?? '', ...sources].map((part) => part.replace(/\r\n?/g, '\n').trim());
  return {
    record: null,
    title: name.slice(0, 500) || 'STIX report',
    text: makeText(parts.filter((part) => part !== '').join('\n\n')),
    passages: [],
    relations: [],
  };
}

function readString(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
