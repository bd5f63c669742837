import { AppFailure } from '#core/app-error.ts';
import { groupBy } from '#core/formats/group-by.ts';
import type { WordComment, WordCommentFile } from '#core/interchange/word-review.ts';
import { err, ok, type Result } from '#core/result.ts';
import { DOCUMENT_ZIP_LIMITS, openZip, type ZipArchive } from '../importing/archive/open-zip.ts';
import { readBody } from '../importing/docx/read-body.ts';
import { readWordPackage, type WordPackage } from '../importing/docx/word-package.ts';
import { type Element, findNamed, listChildren, type ParentNode } from '../importing/html/markup-tree.ts';
import { parseXml } from '../importing/xml/parse-xml.ts';
import {
  type FoundComment,
  findAnswersByPlace,
  type MappedComment,
  matchWordComments,
  removeAnswerHead,
} from './match-word-comments.ts';
import { describeFault } from './read-text.ts';
import type { InterchangeFile } from './reader.ts';

export interface WordReview extends WordCommentFile {
  /** The brief that the file was made of. */
  readonly briefId: string;
}

const CONTEXT_UNITS = 32;

/** The comments of a Word file that Briefmark has exported, after a colleague has worked on it. */
export async function readWordReview({ bytes, name }: InterchangeFile): Promise<Result<WordReview>> {
  try {
    const archive = await openZip({ bytes, fileName: name }, DOCUMENT_ZIP_LIMITS);
    const map = await readCommentMap(archive);
    if (map === undefined)
      return err(
        describeFault(`“${name}” was not exported from Briefmark, so its comments name no passages`),
      );
    return ok({
      briefId: map.briefId,
      comments: await readComments(archive, map.comments),
      exportedIds: [...new Set(map.comments.map(({ annotationId }) => annotationId))],
    });
  } catch (thrown) {
    if (thrown instanceof AppFailure) return err(thrown.error);
    return err(describeFault(`“${name}” is damaged or no Word document`));
  }
}

async function readCommentMap(
  archive: ZipArchive,
): Promise<{ readonly briefId: string; readonly comments: readonly MappedComment[] } | undefined> {
  for (const { name } of archive.entries.filter((entry) => /^customXml\/item\d+\.xml$/.test(entry.name))) {
    const bytes = await archive.read(name);
    const [root] = bytes === undefined ? [] : findNamed(parseXml(bytes), 'briefmark');
    if (root?.attribs.xmlns !== 'urn:briefmark:comments:1') continue;
    const comments = findNamed(root, 'comment').map(({ attribs }) => ({
      annotationId: attribs.passage ?? '',
      part: Number(attribs.part) || 0,
      paragraphId: attribs.paragraph ?? '',
      number: attribs.number ?? '',
      author: attribs.author ?? '',
      date: attribs.date ?? '',
    }));
    return { briefId: root.attribs.brief ?? '', comments };
  }
  return undefined;
}

interface Comment extends FoundComment {
  readonly lines: readonly string[];
}

async function readComments(
  archive: ZipArchive,
  map: readonly MappedComment[],
): Promise<readonly WordComment[]> {
  const parts = await readWordPackage(archive);
  const elements = parts.comments === undefined ? [] : findNamed(parts.comments, 'w:comment');
  const comments = elements.map(readComment);
  const passages = matchWordComments(comments, map);
  const answers = new Map([
    ...findAnswersByPlace(parts.document),
    ...findAnswersById(comments, await readParents(archive)),
  ]);
  const findQuote = readQuotes(parts);
  return comments.map(({ id, author, lines }) => {
    const own = passages.get(id);
    const answered = own === undefined ? findAnswered(id, { answers, passages }) : undefined;
    return {
      annotationId: own?.annotationId ?? null,
      part: own?.part ?? 0,
      repliesTo: answered?.annotationId ?? null,
      author: author.slice(0, 200),
      lines: answered === undefined ? lines : removeAnswerHead(lines),
      quote: findQuote(id),
    };
  });
}

function readComment(element: Element): Comment {
  const paragraphs = findNamed(element, 'w:p');
  const lines = paragraphs.flatMap((paragraph) => readParagraphText(paragraph).split('\n'));
  return {
    id: element.attribs['w:id'] ?? '',
    paragraphIds: paragraphs.flatMap(({ attribs }) => attribs['w14:paraId'] ?? []),
    author: element.attribs['w:author'] ?? '',
    date: element.attribs['w:date'] ?? '',
    firstLine: lines[0] ?? '',
    lines,
  };
}

/** The words that each comment stands on, with those around them. */
function readQuotes(parts: WordPackage): (id: string) => WordComment['quote'] {
  removePortionMarks(parts.document);
  const { text, marks } = readBody(parts, {
    noteNumbers: new Map(),
    openComments: new Set(),
    hasRenderedBreaks: false,
    insertedCount: 0,
    deletedCount: 0,
    hiddenCount: 0,
    isCutOff: false,
  });
  const places = groupBy(
    marks.filter(({ kind }) => kind === 'comment'),
    ({ value }) => value,
  );
  return (id) => {
    const own = places.get(id) ?? [];
    const [start, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0];
    if (end <= start) return null;
    return {
      exact: text.text.slice(start, end),
      prefix: text.text.slice(Math.max(0, start - CONTEXT_UNITS), start),
      suffix: text.text.slice(end, end + CONTEXT_UNITS),
    };
  };
}

/** The marks in brackets were written by the export: a colleague who marks a whole paragraph marks them with it. */
function removePortionMarks(document: ParentNode): void {
  for (const style of findNamed(document, 'w:rStyle')) {
    const run = style.parent?.parent;
    if (!/^portion ?mark$/i.test(style.attribs['w:val'] ?? '') || !run?.parent) continue;
    run.parent.children = run.parent.children.filter((child) => child !== run);
  }
}

/** Paragraph id of a comment → that of the comment it answers. */
async function readParents(archive: ZipArchive): Promise<ReadonlyMap<string, string>> {
  const entry = archive.entries.find(({ name }) => /^word\/commentsExtended\d*\.xml$/.test(name));
  const bytes = entry === undefined ? undefined : await archive.read(entry.name);
  const elements = bytes === undefined ? [] : findNamed(parseXml(bytes), 'w15:commentEx');
  return new Map(
    elements.flatMap(({ attribs }) => {
      const [id, parent] = [attribs['w15:paraId'], attribs['w15:paraIdParent']];
      return id === undefined || parent === undefined ? [] : [[id, parent] as const];
    }),
  );
}

function findAnswersById(
  comments: readonly Comment[],
  parents: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const owners = new Map(
    comments.flatMap(({ id, paragraphIds }) => paragraphIds.map((paragraphId) => [paragraphId, id] as const)),
  );
  return comments.flatMap(({ id, paragraphIds }) => {
    const parent = paragraphIds
      .map((paragraphId) => parents.get(paragraphId))
      .find((found) => found !== undefined);
    const answered = parent === undefined ? undefined : owners.get(parent);
    return answered === undefined ? [] : [[id, answered] as const];
  });
}

/** Answers to answers lead to the passage as well; a chain that bites its tail ends. */
function findAnswered(
  start: string,
  {
    answers,
    passages,
  }: {
    readonly answers: ReadonlyMap<string, string>;
    readonly passages: ReadonlyMap<string, MappedComment>;
  },
): MappedComment | undefined {
  const seen = new Set<string>();
  for (let id = answers.get(start); id !== undefined && !seen.has(id); id = answers.get(id)) {
    const passage = passages.get(id);
    if (passage !== undefined) return passage;
    seen.add(id);
  }
  return undefined;
}

function readParagraphText(parent: ParentNode): string {
  return listChildren(parent).map(readInline).join('');
}

function readInline(element: Element): string {
  switch (element.name) {
    case 'w:t':
      return element.children.map((child) => ('data' in child ? String(child.data) : '')).join('');
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:tab':
      return '\t';
    case 'w:del':
    case 'w:pPr':
    case 'w:rPr':
      return '';
    default:
      return readParagraphText(element);
  }
}
