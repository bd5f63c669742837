import { AppFailure } from '#core/app-error.ts';
import type {
  InterchangeBrief,
  InterchangeDocument,
  InterchangeEntity,
  InterchangePassage,
} from '#core/interchange/interchange-document.ts';
import { annotationStatusSchema } from '#core/model/annotation.ts';
import { err, ok, type Result } from '#core/result.ts';
import { readLikelihood } from '#core/tradecraft/read-likelihood.ts';
import { DOCUMENT_ZIP_LIMITS, openZip, type ZipArchive } from '../importing/archive/open-zip.ts';
import { type Element, listChildren, type ParentNode } from '../importing/html/markup-tree.ts';
import { findChild, parseXml } from '../importing/xml/parse-xml.ts';
import { readCountedText } from './counted-text.ts';
import { describeFault, makeText, readAssessment, readMarkings } from './read-text.ts';
import type { InterchangeFile, InterchangeReader } from './reader.ts';
import { findFirstParts, joinParts, placeLinks, readLinks } from './refi-qda-links.ts';

/** REFI-QDA projects (1.0): plain text sources and their selections. A code below a code names an entity, as Briefmark writes it. */
export const refiQdaReader: InterchangeReader = {
  id: 'refi-qda',
  name: 'REFI-QDA project',
  files: '`.qdpx`',
  takes:
    'From text sources: label, all pieces, confidence, likelihood, grades, status, markings, tags, note, author and entity of each selection; links between selections and entities.',
  losesOwn:
    'Times, types and aliases of entities, assessment and note of relations; a grade whose letter was the brief’s comes as the passage’s own.',
  recognizes: ({ name }) => /\.qdpx$/i.test(name),
  read: async ([file]) => (file === undefined ? err(describeFault('no file was given')) : read(file)),
};

interface Code {
  readonly name: string;
  readonly parent: string | null;
}

async function read(file: InterchangeFile): Promise<Result<InterchangeDocument>> {
  try {
    const archive = await openZip({ bytes: file.bytes, fileName: file.name }, DOCUMENT_ZIP_LIMITS);
    const project = await archive.read('project.qde');
    const root = project === undefined ? undefined : findChild(parseXml(project), 'Project');
    if (root === undefined) return err(describeFault(`“${file.name}” holds no project of REFI-QDA`));
    return await readProject(root, archive);
  } catch (thrown) {
    if (thrown instanceof AppFailure) return err(thrown.error);
    return err(describeFault(`“${file.name}” is damaged or no archive`));
  }
}

async function readProject(root: Element, archive: ZipArchive): Promise<Result<InterchangeDocument>> {
  const codes = readCodes(findChild(findChild(root, 'CodeBook'), 'Codes'));
  const users = new Map(
    listElements(findChild(root, 'Users')).map(({ attribs }) => [attribs.guid ?? '', attribs.name ?? '']),
  );
  const links = readLinks(findChild(root, 'Links'));
  const book: Book = { codes, users, firstParts: findFirstParts(links), entities: new Map() };
  const briefs: InterchangeBrief[] = [];
  const sources = listElements(findChild(root, 'Sources'));
  for (const source of sources.filter(({ name }) => name === 'TextSource')) {
    const brief = await readSource(source, archive, book);
    if (!brief.ok) return brief;
    briefs.push(brief.value);
  }
  const others = sources.length - briefs.length;
  const placed = placeLinks(links, briefs, listEntityCodes(book));
  return ok({
    formatId: 'refi-qda',
    briefs: placed.briefs,
    entities: [...book.entities.values()],
    notes: [
      ...say(
        others,
        'source that is no plain text (pictures, PDF, sound)',
        'sources that are no plain text (pictures, PDF, sound)',
      ),
      ...say(
        placed.lost,
        'link with an end that is no selection or entity',
        'links with an end that is no selection or entity',
      ),
    ],
  });
}

function listEntityCodes({ codes, entities }: Book): ReadonlyMap<string, string> {
  const named = [...codes].filter(
    ([, { name, parent }]) => parent !== null && !BRANCHES.has(parent) && entities.has(name),
  );
  return new Map(named.map(([guid, { name }]) => [guid, name]));
}

function say(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

function readCodes(parent: Element | undefined, above: string | null = null): ReadonlyMap<string, Code> {
  const codes = new Map<string, Code>();
  for (const code of listElements(parent).filter(({ name }) => name === 'Code')) {
    const name = code.attribs.name ?? 'Code';
    const { guid } = code.attribs;
    if (guid !== undefined) codes.set(guid, { name, parent: above });
    for (const [key, below] of readCodes(code, name)) codes.set(key, below);
  }
  return codes;
}

interface Book {
  readonly codes: ReadonlyMap<string, Code>;
  /** Names by guid. */
  readonly users: ReadonlyMap<string, string>;
  /** Guid of a further part of a passage → that of its first part. */
  readonly firstParts: ReadonlyMap<string, string>;
  readonly entities: Map<string, InterchangeEntity>;
}

async function readSource(
  source: Element,
  archive: ZipArchive,
  book: Book,
): Promise<Result<InterchangeBrief>> {
  const title = source.attribs.name?.slice(0, 500) || 'Source';
  const path = source.attribs.plainTextPath?.replace(/^internal:\/\//, 'sources/');
  const bytes = path === undefined ? undefined : await archive.read(path);
  const inline = findChild(source, 'PlainTextContent');
  const words = bytes === undefined ? readWords(inline) : new TextDecoder('utf-8').decode(bytes);
  const text = readCountedText(words, `the source “${title}”`);
  if (!text.ok) return text;
  const toOffset = (stated: string | undefined) => {
    const position = Number(stated);
    return Number.isInteger(position) ? text.value.fromCodePoint(position) : -1;
  };
  const passages = listElements(source)
    .filter(({ name }) => name === 'PlainTextSelection')
    .map((selection, position) =>
      readSelection(selection, {
        key: selection.attribs.guid ?? `selection-${position}`,
        start: toOffset(selection.attribs.startPosition),
        end: toOffset(selection.attribs.endPosition),
        book,
      }),
    );
  return ok({
    title,
    record: null,
    text: makeText(text.value.text),
    passages: joinParts(passages, book.firstParts),
    relations: [],
  });
}

const BRANCHES = new Set(['Confidence', 'Likelihood', 'Admiralty grade', 'Marking', 'Status', 'Tag']);

function readSelection(
  selection: Element,
  {
    key,
    start,
    end,
    book,
  }: { readonly key: string; readonly start: number; readonly end: number; readonly book: Book },
): InterchangePassage {
  const codes = listElements(selection)
    .filter(({ name }) => name === 'Coding')
    .flatMap((coding) => book.codes.get(findChild(coding, 'CodeRef')?.attribs.targetGUID ?? '') ?? []);
  const inBranch = (branch: string) => codes.flatMap(({ name, parent }) => (parent === branch ? [name] : []));
  const label = codes.find(({ parent }) => parent === null);
  const entity = codes.find(({ parent }) => parent !== null && !BRANCHES.has(parent));
  if (entity !== undefined && !book.entities.has(entity.name)) {
    const { name } = entity;
    book.entities.set(name, { key: name, name, type: null, aliases: [], externalIds: [], note: '' });
  }
  const [, reliability, credibility] = /^([A-F]?)([1-6]?)$/.exec(inBranch('Admiralty grade')[0] ?? '') ?? [];
  const { markings, unknown } = readMarkings(inBranch('Marking'));
  const status = annotationStatusSchema.safeParse(inBranch('Status')[0]);
  return {
    key,
    spans: [{ start, end }],
    label: label?.name ?? entity?.parent ?? 'Imported',
    entity: entity?.name ?? null,
    assessment: readAssessment({
      confidence: inBranch('Confidence')[0]?.toLowerCase(),
      likelihood: readLikelihood(inBranch('Likelihood')[0] ?? '', undefined),
      reliability: reliability === '' ? null : reliability,
      credibility: credibility ? Number(credibility) : null,
    }),
    markings,
    tags: inBranch('Tag'),
    note: [readWords(findChild(selection, 'Description')), ...unknown.map((banner) => `Marking: ${banner}`)]
      .filter((part) => part !== '')
      .join('\n'),
    status: status.success ? status.data : null,
    author: book.users.get(selection.attribs.creatingUser ?? '') ?? '',
  };
}

function listElements(parent: ParentNode | undefined): readonly Element[] {
  return parent === undefined ? [] : listChildren(parent);
}

function readWords(element: Element | undefined): string {
  return element === undefined
    ? ''
    : element.children.map((child) => ('data' in child ? String(child.data) : '')).join('');
}
