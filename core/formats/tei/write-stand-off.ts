import type { Confidence } from '../../model/assessment.ts';
import type { Entity } from '../../model/entity.ts';
import type { Relation, RelationEnd } from '../../model/relation.ts';
import type { ExportInput } from '../format.ts';
import type { PassageView } from '../passage-view.ts';
import { NO_XML, XmlMarkup, xml } from '../xml.ts';
import type { TeiBlock } from './write-body.ts';

/** A stretch of one block, in code points of that block: TEI's `string-range(id, offset, length)`. */
export interface StringRange {
  readonly blockId: string;
  readonly offset: number;
  readonly length: number;
  /** The words there, cut from the passage's quote. */
  readonly exact: string;
}

/** Where a passage stands. Parts between blocks (blank lines) are in no element and have no range. */
export function listRanges({ annotation }: PassageView, blocks: readonly TeiBlock[]): readonly StringRange[] {
  return annotation.spans.flatMap((span) => {
    const ranges: StringRange[] = [];
    for (let position = findFirstAfter(blocks, span.start); position < blocks.length; position += 1) {
      const found = blocks[position];
      if (found === undefined || found.block.start >= span.end) break;
      const { id, block, index } = found;
      const [start, end] = [Math.max(span.start, block.start), Math.min(span.end, block.end)];
      if (start >= end) continue;
      const offset = index.getCodePoint(start - block.start);
      const length = index.getCodePoint(end - block.start) - offset;
      ranges.push({
        blockId: id,
        offset,
        length,
        exact: span.quote.exact.slice(start - span.start, end - span.start),
      });
    }
    return ranges;
  });
}

/** Binary search: the first block that ends after the offset. */
function findFirstAfter(blocks: readonly TeiBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.block.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** TEI's words for certainty have no "moderate". */
const CERTAINTY: Readonly<Record<Confidence, string>> = { low: 'low', moderate: 'medium', high: 'high' };

export interface StandOffParts {
  readonly passages: readonly { readonly passage: PassageView; readonly ranges: readonly StringRange[] }[];
  readonly entityIds: ReadonlyMap<string, string>;
}

export function writeStandOff(input: ExportInput, { passages, entityIds }: StandOffParts): XmlMarkup {
  const annotations = passages.map(({ passage, ranges }) => writeAnnotation(passage, ranges, entityIds));
  const list = annotations.length === 0 ? NO_XML : xml`<listAnnotation>\n${annotations}</listAnnotation>\n`;
  return xml`<standOff>\n${list}${writeEntityLists(input.entities, entityIds)}${writeRelations(input, { passages, entityIds })}</standOff>`;
}

export function getPassageXmlId({ number }: PassageView): string {
  return `a${number}`;
}

function writeAnnotation(
  passage: PassageView,
  ranges: readonly StringRange[],
  entityIds: ReadonlyMap<string, string>,
): XmlMarkup {
  const { annotation, entity, labelName, likelihood, ownGrade, markings } = passage;
  const target = ranges
    .map(({ blockId, offset, length }) => `#string-range(${blockId},${offset},${length})`)
    .join(' ');
  const entityId = entity === undefined ? undefined : entityIds.get(entity.id);
  const { confidence } = annotation.assessment;
  const certainty = confidence === null ? NO_XML : xml` cert="${CERTAINTY[confidence]}"`;
  const author =
    annotation.author === ''
      ? NO_XML
      : xml`<respStmt><resp when="${annotation.created}">analyst</resp><name>${annotation.author}</name></respStmt>`;
  return xml`<annotation xml:id="${getPassageXmlId(passage)}" motivation="${entityId === undefined ? 'classifying' : 'identifying'}" target="${target}">${author}${
    entityId === undefined ? NO_XML : xml`<ptr target="#${entityId}"/>`
  }<note type="label"${certainty}>${labelName}</note>${writeNote('likelihood', likelihood)}${writeNote('grade', ownGrade)}${markings.map((marking) => writeNote('marking', marking))}${annotation.tags.map((tag) => writeNote('tag', tag))}${writeNote('status', annotation.status === 'accepted' ? '' : annotation.status)}${writeNote('comment', annotation.note)}</annotation>\n`;
}

function writeNote(type: string, words: string): XmlMarkup {
  return words === '' ? NO_XML : xml`<note type="${type}">${words}</note>`;
}

interface EntityList {
  readonly list: string;
  readonly item: string;
  readonly name: string;
  readonly types: readonly string[];
}

const ENTITY_LISTS: readonly EntityList[] = [
  { list: 'listPerson', item: 'person', name: 'persName', types: ['person'] },
  { list: 'listOrg', item: 'org', name: 'orgName', types: ['organization', 'military-unit'] },
  { list: 'listPlace', item: 'place', name: 'placeName', types: ['location', 'facility'] },
  { list: 'listEvent', item: 'event', name: 'label', types: ['event'] },
];
const OTHER_LIST: EntityList = { list: 'listObject', item: 'object', name: 'objectName', types: [] };

function writeEntityLists(entities: readonly Entity[], ids: ReadonlyMap<string, string>): XmlMarkup {
  const known = new Set(ENTITY_LISTS.flatMap(({ types }) => types));
  const lists = [...ENTITY_LISTS, OTHER_LIST].map((list) => {
    const own = entities.filter(({ type }) =>
      known.has(type) ? list.types.includes(type) : list === OTHER_LIST,
    );
    if (own.length === 0) return NO_XML;
    return openElement(list.list, NO_XML, xml`\n${own.map((entity) => writeEntity(entity, list, ids))}`);
  });
  return xml`${lists}`;
}

function writeEntity(
  { id, type, name, aliases, externalIds, note }: Entity,
  list: EntityList,
  ids: ReadonlyMap<string, string>,
): XmlMarkup {
  const names = [name, ...aliases].map((words, index) =>
    openElement(list.name, index === 0 ? NO_XML : xml` type="alias"`, xml`${words}`, ''),
  );
  const idnos = externalIds.map(({ source, id: value }) => xml`<idno type="${source}">${value}</idno>`);
  const comment = writeNote('comment', note);
  const attributes = xml` xml:id="${ids.get(id) ?? ''}" type="${type}"`;
  switch (list.item) {
    case 'object':
      return openElement(
        'object',
        attributes,
        xml`<objectIdentifier>${names}${idnos}</objectIdentifier>${comment}`,
      );
    case 'event':
      return openElement('event', attributes, xml`${idnos}${names}${comment}`);
    default:
      return openElement(list.item, attributes, xml`${names}${idnos}${comment}`);
  }
}

/** Element names come from the table above, never from the brief. */
function openElement(name: string, attributes: XmlMarkup, content: XmlMarkup, end = '\n'): XmlMarkup {
  return xml`${new XmlMarkup(`<${name}`)}${attributes}>${content}${new XmlMarkup(`</${name}>`)}${end}`;
}

function writeRelations(input: ExportInput, { passages, entityIds }: StandOffParts): XmlMarkup {
  const passageIds = new Map(
    passages.map(({ passage }) => [passage.annotation.id, getPassageXmlId(passage)]),
  );
  const find = (end: RelationEnd) =>
    end.kind === 'entity'
      ? entityIds.get(end.entityId)
      : end.briefId === input.brief.id
        ? passageIds.get(end.annotationId)
        : undefined;
  const symmetric = new Set(
    input.codebook.relationTypes.filter(({ isSymmetric }) => isSymmetric).map(({ id }) => id),
  );
  const written = input.relations.flatMap((relation) => {
    const [from, to] = [find(relation.from), find(relation.to)];
    return from === undefined || to === undefined
      ? []
      : [writeRelation(relation, { from, to, isSymmetric: symmetric.has(relation.type) })];
  });
  return written.length === 0 ? NO_XML : xml`<listRelation>\n${written}</listRelation>\n`;
}

function writeRelation(
  { type, note }: Relation,
  { from, to, isSymmetric }: { from: string; to: string; isSymmetric: boolean },
): XmlMarkup {
  const ends = isSymmetric ? xml`mutual="#${from} #${to}"` : xml`active="#${from}" passive="#${to}"`;
  const content = note === '' ? NO_XML : xml`<desc>${note}</desc>`;
  return xml`<relation name="${type}" ${ends}>${content}</relation>\n`;
}
