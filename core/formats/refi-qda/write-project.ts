import type { RelationEnd } from '../../model/relation.ts';
import { CONTINUES } from '../continued-parts.ts';
import type { ExportInput } from '../format.ts';
import { makeNameBasedId } from '../name-based-id.ts';
import type { PassageView } from '../passage-view.ts';
import { NO_XML, type XmlMarkup, xml } from '../xml.ts';
import type { Code, Codes } from './make-codes.ts';

export interface Selection {
  readonly passage: PassageView;
  /** 0 for the first span of a passage. */
  readonly part: number;
  readonly start: number;
  readonly end: number;
}

export interface ProjectParts {
  readonly selections: readonly Selection[];
  readonly codes: Codes;
  readonly sourceId: string;
}

export function makeGuid(name: string): string {
  return makeNameBasedId(`refi-qda/${name}`);
}

/** project.qde, with the elements in the order of the schema: users, codebook, sources, links, description. */
export function writeProject(
  input: ExportInput,
  parts: ProjectParts,
): { readonly project: string; readonly linkCount: number } {
  const { brief, exportedAt, generator } = input;
  const authors = [
    ...new Set([input.exportedBy, ...parts.selections.map(({ passage }) => passage.annotation.author)]),
  ];
  const users = authors.map(
    (name) => xml`<User guid="${getUserId(name)}" name="${name === '' ? 'unknown' : name}"/>\n`,
  );
  const relations = writeLinks(input, parts.selections);
  const links = [...relations, ...joinParts(parts.selections, brief.id)];
  const project = xml`<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="${brief.title}" origin="${generator}" creatingUserGUID="${getUserId(input.exportedBy)}" creationDateTime="${exportedAt}">
<Users>
${users}</Users>
<CodeBook>
<Codes>
${parts.codes.roots.map(writeCode)}</Codes>
</CodeBook>
<Sources>
${writeSource(input, parts)}</Sources>
${links.length === 0 ? NO_XML : xml`<Links>\n${links}</Links>\n`}${writeDescription(brief.note)}</Project>
`;
  return { project: project.source, linkCount: relations.length };
}

function getUserId(name: string): string {
  return makeGuid(`user/${name}`);
}

function writeCode({ guid, name, colour, description, isCodable, children }: Code): XmlMarkup {
  return xml`<Code guid="${guid}" name="${name}" isCodable="${String(isCodable)}" color="${colour}">${writeDescription(description)}${children.map(writeCode)}</Code>\n`;
}

function writeSource(
  { brief, exportedBy }: ExportInput,
  { selections, codes, sourceId }: ProjectParts,
): XmlMarkup {
  return xml`<TextSource guid="${sourceId}" name="${brief.title}" plainTextPath="internal://${sourceId}.txt" creatingUser="${getUserId(exportedBy)}" creationDateTime="${brief.created}">
${selections.map((selection) => writeSelection(selection, { codes, briefId: brief.id }))}</TextSource>
`;
}

function writeSelection(
  { passage, part, start, end }: Selection,
  { codes, briefId }: { readonly codes: Codes; readonly briefId: string },
): XmlMarkup {
  const { annotation, title } = passage;
  const user = getUserId(annotation.author);
  const guid = getSelectionId({ briefId, annotationId: annotation.id }, part);
  const codings = codes
    .getGuids(passage)
    .map(
      (code) =>
        xml`<Coding guid="${makeGuid(`coding/${guid}/${code}`)}" creatingUser="${user}" creationDateTime="${annotation.created}"><CodeRef targetGUID="${code}"/></Coding>\n`,
    );
  return xml`<PlainTextSelection guid="${guid}" name="${title}" startPosition="${start}" endPosition="${end}" creatingUser="${user}" creationDateTime="${annotation.created}" modifyingUser="${user}" modifiedDateTime="${annotation.modified}">${writeDescription(annotation.note)}
${codings}</PlainTextSelection>
`;
}

function getSelectionId(
  { briefId, annotationId }: { readonly briefId: string; readonly annotationId: string },
  part: number,
): string {
  return makeGuid(`selection/${briefId}/${annotationId}/${part}`);
}

/** Links between selections and entity codes of this project; an end elsewhere has nothing to point at. */
function writeLinks(
  { relations, brief, codebook }: ExportInput,
  selections: readonly Selection[],
): readonly XmlMarkup[] {
  const entityCodes = new Map(
    selections.flatMap(({ passage: { annotation, entity } }) =>
      entity === undefined ? [] : [[entity.id, makeGuid(`label/${annotation.label}/${entity.id}`)] as const],
    ),
  );
  const written = new Set(selections.map(({ passage }) => passage.annotation.id));
  const find = (end: RelationEnd) => {
    if (end.kind === 'entity') return entityCodes.get(end.entityId);
    return end.briefId === brief.id && written.has(end.annotationId) ? getSelectionId(end, 0) : undefined;
  };
  return relations.flatMap(({ id, type, from, to }) => {
    const [origin, target] = [find(from), find(to)];
    if (origin === undefined || target === undefined) return [];
    const known = codebook.relationTypes.find((relationType) => relationType.id === type);
    const direction = known?.isSymmetric === true ? 'Bidirectional' : 'OneWay';
    return [
      xml`<Link guid="${makeGuid(`link/${brief.id}/${id}`)}" name="${known?.name ?? type}" direction="${direction}" originGUID="${origin}" targetGUID="${target}"/>\n`,
    ];
  });
}

/** REFI-QDA knows only single stretches: each further part of a passage is linked to the first. */
function joinParts(selections: readonly Selection[], briefId: string): readonly XmlMarkup[] {
  return selections.flatMap(({ passage, part }) => {
    if (part === 0) return [];
    const place = { briefId, annotationId: passage.annotation.id };
    const origin = getSelectionId(place, part);
    return [
      xml`<Link guid="${makeGuid(`continues/${origin}`)}" name="${CONTINUES}" direction="OneWay" originGUID="${origin}" targetGUID="${getSelectionId(place, 0)}"/>\n`,
    ];
  });
}

function writeDescription(words: string): XmlMarkup {
  return words === '' ? NO_XML : xml`<Description>${words}</Description>`;
}
