import { AppFailure } from '#core/app-error.ts';
import type { WordComment } from '#core/interchange/propose-word-edits.ts';
import { err, ok, type Result } from '#core/result.ts';
import { DOCUMENT_ZIP_LIMITS, openZip, type ZipArchive } from '../importing/archive/open-zip.ts';
import { readBody } from '../importing/docx/read-body.ts';
import { readWordPackage } from '../importing/docx/word-package.ts';
import { type Element, findNamed, listChildren, type ParentNode } from '../importing/html/markup-tree.ts';
import { parseXml } from '../importing/xml/parse-xml.ts';
import { describeFault } from './read-text.ts';
import type { InterchangeFile } from './reader.ts';

export interface WordReview {
  /** The brief that the file was made of. */
  readonly briefId: string;
  readonly comments: readonly WordComment[];
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
    return ok({ briefId: map.briefId, comments: await readComments(archive, map.passages) });
  } catch (thrown) {
    if (thrown instanceof AppFailure) return err(thrown.error);
    return err(describeFault(`“${name}” is damaged or no Word document`));
  }
}

interface Passage {
  readonly annotationId: string;
  readonly part: number;
}

/** Word renumbers comments and custom parts, and keeps the ids of paragraphs: those lead back to the passages. */
async function readCommentMap(
  archive: ZipArchive,
): Promise<{ readonly briefId: string; readonly passages: ReadonlyMap<string, Passage> } | undefined> {
  for (const { name } of archive.entries.filter((entry) => /^customXml\/item\d+\.xml$/.test(entry.name))) {
    const bytes = await archive.read(name);
    const [root] = bytes === undefined ? [] : findNamed(parseXml(bytes), 'briefmark');
    if (root?.attribs.xmlns !== 'urn:briefmark:comments:1') continue;
    const passages = findNamed(root, 'comment').map(
      ({ attribs }) =>
        [
          attribs.paragraph ?? '',
          { annotationId: attribs.passage ?? '', part: Number(attribs.part) || 0 },
        ] as const,
    );
    return { briefId: root.attribs.brief ?? '', passages: new Map(passages) };
  }
  return undefined;
}

async function readComments(
  archive: ZipArchive,
  passages: ReadonlyMap<string, Passage>,
): Promise<readonly WordComment[]> {
  const parts = await readWordPackage(archive);
  const { text, marks } = readBody(parts, {
    noteKeys: [],
    openComments: new Set(),
    hasRenderedBreaks: false,
    insertedCount: 0,
    deletedCount: 0,
    hiddenCount: 0,
  });
  const parents = await readParents(archive);
  const elements = parts.comments === undefined ? [] : findNamed(parts.comments, 'w:comment');
  return elements.map((element) => {
    const paragraphs = findNamed(element, 'w:p');
    const ids = paragraphs.flatMap(({ attribs }) => attribs['w14:paraId'] ?? []);
    const own = ids.map((id) => passages.get(id)).find((passage) => passage !== undefined);
    const parent = ids.map((id) => parents.get(id)).find((id) => id !== undefined);
    const places = marks.filter(({ kind, value }) => kind === 'comment' && value === element.attribs['w:id']);
    const [start, end] = [places[0]?.start ?? 0, places.at(-1)?.end ?? 0];
    return {
      annotationId: own?.annotationId ?? null,
      part: own?.part ?? 0,
      repliesTo:
        own === undefined ? (findPassage(parent, { parents, passages })?.annotationId ?? null) : null,
      author: (element.attribs['w:author'] ?? '').slice(0, 200),
      lines: paragraphs.flatMap((paragraph) => readParagraphText(paragraph).split('\n')),
      quote:
        end <= start
          ? null
          : {
              exact: text.text.slice(start, end),
              prefix: text.text.slice(Math.max(0, start - CONTEXT_UNITS), start),
              suffix: text.text.slice(end, end + CONTEXT_UNITS),
            },
    };
  });
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

/** Answers to answers lead to the passage as well; a chain that bites its tail ends. */
function findPassage(
  start: string | undefined,
  maps: { readonly parents: ReadonlyMap<string, string>; readonly passages: ReadonlyMap<string, Passage> },
): Passage | undefined {
  const seen = new Set<string>();
  for (let id = start; id !== undefined && !seen.has(id); id = maps.parents.get(id)) {
    const passage = maps.passages.get(id);
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
