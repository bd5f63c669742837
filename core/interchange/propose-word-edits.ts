import { anchor } from '../anchoring/anchor.ts';
import { describeSpan } from '../anchoring/describe.ts';
import type { ExportInput } from '../formats/format.ts';
import { groupBy } from '../formats/group-by.ts';
import { describePassages, type PassageView } from '../formats/passage-view.ts';
import { NOT_STATED } from '../model/assessment.ts';
import { annotationIdSchema, type LabelId } from '../model/ids.ts';
import { proposeCommentChanges } from './propose-comment-changes.ts';
import type { WordComment, WordCommentFile, WordProposal, WordProposals } from './word-review.ts';

export interface ProposeOptions {
  readonly now: () => Date;
  readonly newId: () => string;
  /** Of passages that comments of a colleague become. */
  readonly newLabel: LabelId;
}

/**
 * What a colleague changed in the comments of an exported Word file, as edits to the brief that it was made of: changed
 * notes, assessments, tags and status, replies, deleted comments, and new ones where their words stand in the text with
 * certainty. Nothing is taken over without a person; a comment that was deleted deletes no passage.
 */
export function proposeWordEdits(
  input: ExportInput,
  { comments, exportedIds }: WordCommentFile,
  options: ProposeOptions,
): WordProposals {
  const passages = describePassages(input).filter(({ isOrphan }) => !isOrphan);
  const modified = options.now().toISOString();
  const byPassage = groupBy(comments, ({ annotationId, repliesTo }) => annotationId ?? repliesTo);
  const changes = passages.map((passage) =>
    proposeCommentChanges(passage, byPassage.get(passage.annotation.id) ?? [], {
      brief: input.brief,
      modified,
    }),
  );
  const created = (byPassage.get(null) ?? []).map((comment) => proposePassage(comment, input, options));
  const placed = created.filter((proposal) => proposal !== undefined);
  const seen = new Set(comments.flatMap(({ annotationId }) => annotationId ?? []));
  const exported = new Set(exportedIds);
  const deleted = passages.filter(
    ({ annotation: { id, status } }) => exported.has(id) && !seen.has(id) && status !== 'rejected',
  );
  const notUnderstood = changes.flatMap((change) => change.notUnderstood);
  const markings = notUnderstood.filter((name) => name === 'Marking').length;
  return {
    proposals: [
      ...changes.flatMap(({ proposals }) => proposals),
      ...placed,
      ...deleted.map((passage) => proposeRejection(passage, modified)),
    ],
    notes: [
      ...say(created.length - placed.length, 'new comment', 'whose words could not be found with certainty'),
      ...say(markings, 'changed marking', 'not taken over; set markings in Briefmark'),
      ...say(notUnderstood.length - markings, 'changed assessment or status', 'that Briefmark does not know'),
    ],
  };
}

const PLURALS: Readonly<Record<string, string>> = {
  'changed assessment or status': 'changed assessments or statuses',
};

function say(count: number, noun: string, fate: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? noun : (PLURALS[noun] ?? `${noun}s`)} ${fate}`];
}

/** Whoever deletes a comment may mean the passage, or only clear the margin: a person decides, and nothing is deleted. */
function proposeRejection({ annotation, quote }: PassageView, modified: string): WordProposal {
  return {
    key: `${annotation.id}/deleted`,
    kind: 'deleted',
    author: '',
    quote,
    before: annotation.status,
    after: 'rejected',
    edit: { kind: 'annotation/update', id: annotation.id, changes: { status: 'rejected', modified } },
  };
}

function proposePassage(
  { quote, author, lines }: WordComment,
  { text, exportedBy }: ExportInput,
  { now, newId, newLabel }: ProposeOptions,
): WordProposal | undefined {
  if (quote === null || quote.exact.trim() === '') return undefined;
  const found = anchor(text.text, { start: 0, end: quote.exact.length, quote });
  const span =
    found.outcome === 'ambiguous' || found.outcome === 'lost' ? findOnly(text.text, quote.exact) : found;
  if (span === undefined) return undefined;
  const time = now().toISOString();
  const note = lines.join('\n').slice(0, 100_000);
  const id = annotationIdSchema.parse(newId());
  return {
    key: `new/${id}`,
    kind: 'new',
    author,
    quote: text.text.slice(span.start, span.end),
    before: '',
    after: note,
    edit: {
      kind: 'annotation/create',
      annotation: {
        id,
        spans: [describeSpan(text.text, span.start, span.end)],
        placement: 'placed',
        label: newLabel,
        entityId: null,
        assessment: NOT_STATED,
        markings: [],
        tags: [],
        note,
        status: 'draft',
        origin: 'import',
        author: (author || exportedBy).slice(0, 200),
        created: time,
        modified: time,
      },
    },
  };
}

/** What stands around a comment in Word may be a list marker or a note's number: words that stand once are enough. */
function findOnly(text: string, exact: string): { readonly start: number; readonly end: number } | undefined {
  const start = text.indexOf(exact);
  if (start === -1 || text.indexOf(exact, start + 1) !== -1) return undefined;
  return { start, end: start + exact.length };
}
