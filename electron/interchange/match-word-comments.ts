import { groupBy } from '#core/formats/group-by.ts';
import { type Element, findNamed, listChildren, type ParentNode } from '../importing/html/markup-tree.ts';

/** What the map in an exported Word file says of one comment. */
export interface MappedComment {
  readonly annotationId: string;
  readonly part: number;
  readonly paragraphId: string;
  readonly number: string;
  readonly author: string;
  readonly date: string;
}

/** A comment as it stands in the file that came back. */
export interface FoundComment {
  readonly id: string;
  readonly paragraphIds: readonly string[];
  readonly author: string;
  readonly date: string;
  readonly firstLine: string;
}

/**
 * Comment id → the passage that it was written for. Word renumbers comments and keeps the ids of their paragraphs;
 * LibreOffice makes new ids and keeps author and time, and the comment still begins with the number of its passage.
 */
export function matchWordComments(
  comments: readonly FoundComment[],
  map: readonly MappedComment[],
): ReadonlyMap<string, MappedComment> {
  const byParagraph = new Map(map.map((mapped) => [mapped.paragraphId, mapped]));
  const matches = new Map<string, MappedComment>();
  for (const { id, paragraphIds } of comments) {
    const mapped = paragraphIds.map((key) => byParagraph.get(key)).find((found) => found !== undefined);
    if (mapped !== undefined) matches.set(id, mapped);
  }
  const taken = new Set(matches.values());
  const byHead = groupBy(
    map.filter((mapped) => mapped.number !== '' && !taken.has(mapped)),
    ({ author, date, number, part }) => writeKey([author, date, number, String(part > 0)]),
  );
  const counts = new Map<string, number>();
  for (const { id, author, date, firstLine } of comments.filter((comment) => !matches.has(comment.id))) {
    const [, continued, number = ''] = /^(Continues passage )?(\d+)[ :]/.exec(firstLine) ?? [];
    const key = writeKey([author, date, number, String(continued !== undefined)]);
    const count = counts.get(key) ?? 0;
    const mapped = byHead.get(key)?.[count];
    if (mapped === undefined) continue;
    counts.set(key, count + 1);
    matches.set(id, mapped);
  }
  return matches;
}

function writeKey(parts: readonly string[]): string {
  return JSON.stringify(parts);
}

/**
 * Comment id → the comment that it stands right behind, without words of its own. That is how LibreOffice stores an
 * answer: it has no range and follows the mark of the comment that it answers.
 */
export function findAnswersByPlace(document: ParentNode): ReadonlyMap<string, string> {
  const ranged = new Set(
    findNamed(document, 'w:commentRangeStart').map(({ attribs }) => attribs['w:id'] ?? ''),
  );
  const answers = new Map<string, string>();
  let last: string | undefined;
  const visit = (element: Element): void => {
    if (element.name === 'w:commentReference') {
      const id = element.attribs['w:id'] ?? '';
      if (last !== undefined && !ranged.has(id)) answers.set(id, last);
      last = id;
    } else if (SEPARATORS.has(element.name)) last = undefined;
    listChildren(element).forEach(visit);
  };
  listChildren(document).forEach(visit);
  return answers;
}

/** What stands between two comments that are not about the same words. */
const SEPARATORS = new Set(['w:t', 'w:p', 'w:commentRangeStart']);

/** LibreOffice begins an answer with whom it answers and what that said: `Reply to R. Analyst (…): "…"`. */
export function removeAnswerHead(lines: readonly string[]): readonly string[] {
  if (!/\): ["“].*$/.test(lines[0] ?? '')) return lines;
  const end = lines.findIndex((line, index) => /["”]$/.test(line) && (index > 0 || !/\): ["“]$/.test(line)));
  return end === -1 || end === lines.length - 1 ? lines : lines.slice(end + 1);
}
