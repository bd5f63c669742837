import { hashText } from '#core/formats/name-based-id.ts';
import type {
  InterchangeBrief,
  InterchangeDocument,
  InterchangeEntity,
  InterchangePassage,
  InterchangeRelation,
} from '#core/interchange/interchange-document.ts';
import { annotationStatusSchema } from '#core/model/annotation.ts';
import type { Assessment } from '#core/model/assessment.ts';
import type { Marking } from '#core/model/marking.ts';
import { err, ok, type Result } from '#core/result.ts';
import { type CountedText, countIn, normalizeLines, readCountedText } from './counted-text.ts';
import { describeFault, isInText, makeText, parseJson, readAssessment, readUtf8 } from './read-text.ts';
import type { InterchangeFile, InterchangeReader } from './reader.ts';
import { type Body, fileSchema, type Item, type Selector, type Target } from './web-annotation-schema.ts';

/** W3C Web Annotation Data Model (2017). Positions need the text beside them: a `.txt` chosen together with the annotations. */
export const webAnnotationReader: InterchangeReader = {
  id: 'web-annotation',
  name: 'W3C Web Annotation',
  files: '`.jsonld` and `.txt`',
  takes:
    'Label, all pieces, assessment, status, markings, tags, note, author and entity of each passage; links.',
  losesOwn:
    'Passages without a place, times, types of entities, which passages support a relation, and the structure of the text.',
  recognizes: (_file, head) => head.includes('http://www.w3.org/ns/anno.jsonld'),
  read,
};

function read(files: readonly InterchangeFile[]): Result<InterchangeDocument> {
  const annotations = files.find(({ name }) => !/\.txt$/i.test(name));
  const source = files.find(({ name }) => /\.txt$/i.test(name));
  if (annotations === undefined || source === undefined)
    return err(
      describeFault('annotations of the web need their text: choose the .txt file together with them'),
    );
  const parsed = fileSchema.safeParse(parseJson(readUtf8(annotations)));
  if (!parsed.success) return err(describeFault('this is no collection of W3C annotations'));
  const words = readUtf8(source);
  const counted = readCountedText(words, `“${source.name}”`);
  if (!counted.ok) return counted;
  const items = Array.isArray(parsed.data)
    ? parsed.data
    : 'first' in parsed.data
      ? parsed.data.first.items
      : parsed.data.items;
  const stated = items.flatMap(({ target }) => listTargets(target)).flatMap(({ source: iri }) => iri ?? []);
  const hashes = new Set(stated.filter((iri) => iri.startsWith('urn:sha256:')));
  // a text that got other line ends since is still the one that was counted in
  const text = [words, counted.value.text].find((own) => hashes.has(`urn:sha256:${hashText(own)}`)) ?? words;
  if ([...hashes].some((iri) => iri !== `urn:sha256:${hashText(text)}`))
    return err(describeFault(`“${source.name}” is not the text that these annotations count in`));
  const title = Array.isArray(parsed.data) ? '' : (parsed.data.label ?? '');
  return ok(toDocument(items, countIn(text), title || source.name.replace(/\.txt$/i, '')));
}

function toDocument(items: readonly Item[], counted: CountedText, title: string): InterchangeDocument {
  const { text } = counted;
  const entities = new Map<string, InterchangeEntity>();
  const passages: InterchangePassage[] = [];
  const relations: InterchangeRelation[] = [];
  let unplaced = 0;
  for (const item of items) {
    if ([item.motivation].flat().includes('linking')) {
      const relation = readRelation(item);
      if (relation !== undefined) relations.push(relation);
      continue;
    }
    const passage = readPassage(item, counted, entities);
    if (passage === undefined) unplaced += 1;
    else passages.push(passage);
  }
  const keys = new Set(passages.map(({ key }) => key));
  const brief: InterchangeBrief = {
    record: null,
    title,
    text: makeText(text),
    passages,
    // an address that is no passage of this file is an entity
    relations: relations.map((relation) => ({
      ...relation,
      from: settle(relation.from.key),
      to: settle(relation.to.key),
    })),
  };
  function settle(key: string) {
    return keys.has(key) ? ({ kind: 'passage', key } as const) : ({ kind: 'entity', key } as const);
  }
  return {
    formatId: 'web-annotation',
    briefs: [brief],
    entities: [...entities.values()],
    notes: unplaced === 0 ? [] : [`${unplaced} annotations whose place could not be told with certainty`],
  };
}

function listTargets(target: Item['target']): readonly Target[] {
  return [target].flat().filter((part) => typeof part !== 'string');
}

function readPassage(
  item: Item,
  counted: CountedText,
  entities: Map<string, InterchangeEntity>,
): InterchangePassage | undefined {
  // what had no certain place there gets none here: its quote may stand somewhere by chance
  if (item['briefmark:placement'] === 'orphan') return undefined;
  const spans = listTargets(item.target).map(({ selector }) => readSpan([selector].flat(), counted));
  const placed = spans.filter((span) => span !== undefined);
  if (placed.length === 0 || placed.length < spans.length) return undefined;
  const bodies = listBodies(item);
  const values = (purpose: string) =>
    bodies.flatMap((body) => (body.purpose === purpose ? (body.value ?? []) : []));
  const status = annotationStatusSchema.safeParse(item['briefmark:status']);
  return {
    key: item.id,
    spans: placed.toSorted((left, right) => left.start - right.start),
    label:
      readString(item['briefmark:label']) ?? values('classifying')[0] ?? values('tagging')[0] ?? 'Imported',
    entity: readEntity(item, bodies, entities),
    assessment: readStatedAssessment(item),
    markings: readMarkings(item['briefmark:marking']),
    tags: values('tagging'),
    note: values('commenting').join('\n\n'),
    status: status.success ? status.data : null,
    author: item.creator?.name ?? '',
  };
}

/** Position and quote prove each other; a position alone counts, and a quote alone where it stands once. */
function readSpan(
  selectors: readonly (Selector | undefined)[],
  { text, fromCodePoint }: CountedText,
): { readonly start: number; readonly end: number } | undefined {
  const position = selectors.find((selector) => selector?.type === 'TextPositionSelector');
  const stated = selectors.find((selector) => selector?.type === 'TextQuoteSelector')?.exact;
  const exact = stated === undefined ? undefined : normalizeLines(stated);
  if (position?.start !== undefined && position.end !== undefined) {
    const span = { start: fromCodePoint(position.start), end: fromCodePoint(position.end) };
    if (
      isInText(text, span.start, span.end) &&
      (exact === undefined || text.slice(span.start, span.end) === exact)
    )
      return span;
  }
  if (exact === undefined || exact === '' || position !== undefined) return undefined;
  const start = text.indexOf(exact);
  if (start === -1 || text.indexOf(exact, start + 1) !== -1) return undefined;
  return { start, end: start + exact.length };
}

function listBodies({ body }: Item): readonly Body[] {
  return [body ?? []].flat().map((part) => (typeof part === 'string' ? { source: part } : part));
}

function readEntity(
  item: Item,
  bodies: readonly Body[],
  entities: Map<string, InterchangeEntity>,
): string | null {
  const identifying = bodies.filter(({ purpose }) => purpose === 'identifying');
  const iri = identifying.find(({ source }) => source !== undefined)?.source;
  const name = identifying.find(({ value }) => value !== undefined)?.value;
  const key = iri ?? name;
  if (key === undefined) return null;
  const id = readString(item['briefmark:entity']);
  if (!entities.has(key))
    entities.set(key, { key, name: name ?? id ?? key, type: null, aliases: [], externalIds: [], note: '' });
  return key;
}

function readRelation(item: Item): InterchangeRelation | undefined {
  const from = [item.target].flat().find((part) => typeof part === 'string');
  const bodies = listBodies(item);
  const to = bodies.find(({ purpose, source }) => purpose === 'linking' && source !== undefined)?.source;
  if (from === undefined || to === undefined) return undefined;
  const status = annotationStatusSchema.safeParse(item['briefmark:status']);
  return {
    type:
      readString(item['briefmark:relationType']) ??
      bodies.find(({ purpose }) => purpose === 'classifying')?.value ??
      'associated-with',
    from: { kind: 'passage', key: from },
    to: { kind: 'passage', key: to },
    assessment: readStatedAssessment(item),
    note: bodies.find(({ purpose }) => purpose === 'commenting')?.value ?? '',
    status: status.success ? status.data : null,
    support: [],
    author: item.creator?.name ?? '',
  };
}

/** A passage states the halves of its grade, a relation the whole. */
function readStatedAssessment(item: Item): Assessment {
  const [, letter, digit] = /^([A-F]?)([1-6]?)$/.exec(readString(item['briefmark:grade']) ?? '') ?? [];
  const likelihood = item['briefmark:likelihood'];
  return readAssessment({
    confidence: item['briefmark:confidence'],
    reliability: item['briefmark:reliability'] ?? letter,
    credibility: item['briefmark:credibility'] ?? Number(digit),
    likelihood:
      likelihood === undefined ? null : { yardstick: item['briefmark:yardstick'], term: likelihood },
  });
}

function readString(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** `scheme/level/control…`, as the export writes it. */
function readMarkings(value: unknown): readonly Marking[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter((item): item is string => typeof item === 'string')
    .flatMap((words) => {
      const [scheme, level, ...controls] = words.split('/');
      return scheme && level ? [{ scheme, level, controls }] : [];
    })
    .slice(0, 4);
}
