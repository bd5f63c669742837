import { anchor } from '../anchoring/anchor.ts';
import { describeSpan } from '../anchoring/describe.ts';
import type { BriefEdit } from '../edits/edit.ts';
import { listCommentLines } from '../formats/docx/comment-lines.ts';
import type { ExportInput } from '../formats/format.ts';
import { describePassages, type PassageView } from '../formats/passage-view.ts';
import { type AnnotationStatus, annotationStatusSchema, type Quote } from '../model/annotation.ts';
import { CONFIDENCE_LEVELS, type Confidence, NOT_STATED } from '../model/assessment.ts';
import { annotationIdSchema, type LabelId } from '../model/ids.ts';
import { getConfidenceName } from '../tradecraft/confidence.ts';

/** A comment of a Word file that came back. */
export interface WordComment {
  /** The passage that it was written for; `null` for one that a colleague made. */
  readonly annotationId: string | null;
  /** 0 for the comment that says everything; later parts of a passage only point back. */
  readonly part: number;
  /** The passage whose comment this one answers. */
  readonly repliesTo: string | null;
  readonly author: string;
  readonly lines: readonly string[];
  /** The words that it stands on, with the words around them. */
  readonly quote: Quote | null;
}

/** One edit that a person may take over or leave. */
export interface WordProposal {
  readonly key: string;
  readonly kind: 'note' | 'confidence' | 'status' | 'new';
  readonly author: string;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  readonly edit: BriefEdit;
}

export interface WordProposals {
  readonly proposals: readonly WordProposal[];
  /** What could not be made a proposal, one sentence each. */
  readonly notes: readonly string[];
}

export interface ProposeOptions {
  readonly now: () => Date;
  readonly newId: () => string;
  /** Of passages that comments of a colleague become. */
  readonly newLabel: LabelId;
}

/**
 * What a colleague changed in the comments of an exported Word file, as edits to the brief that it was made of: changed
 * notes, confidence and status, replies, and new comments where their words stand in the text with certainty. Nothing is
 * taken over without a person; a comment that was deleted deletes no passage.
 */
export function proposeWordEdits(
  input: ExportInput,
  comments: readonly WordComment[],
  options: ProposeOptions,
): WordProposals {
  const passages = new Map(
    describePassages(input).map((passage) => [String(passage.annotation.id), passage]),
  );
  const modified = options.now().toISOString();
  const changes = [...passages.values()].flatMap((passage) => proposeChanges(passage, comments, modified));
  const fresh = comments.filter(({ annotationId, repliesTo }) => annotationId === null && repliesTo === null);
  const created = fresh.map((comment) => proposePassage(comment, input, options));
  const placed = created.filter((proposal) => proposal !== undefined);
  const seen = new Set(comments.flatMap(({ annotationId }) => annotationId ?? []));
  const missing = [...passages.values()].filter(
    ({ annotation, isOrphan }) => !isOrphan && !seen.has(annotation.id),
  );
  return {
    proposals: [...changes, ...placed],
    notes: [
      ...say(created.length - placed.length, 'new comment', 'whose words could not be found with certainty'),
      ...say(missing.length, 'passage', 'without a comment in the file; nothing becomes of that here'),
    ],
  };
}

function say(count: number, noun: string, fate: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? noun : `${noun}s`} ${fate}`];
}

function proposeChanges(
  passage: PassageView,
  comments: readonly WordComment[],
  modified: string,
): readonly WordProposal[] {
  const { annotation, quote } = passage;
  const own = comments.find(({ annotationId, part }) => annotationId === annotation.id && part === 0);
  const replies = comments.filter(({ repliesTo }) => repliesTo === annotation.id);
  const expected = readLines(listCommentLines(passage));
  const found = own === undefined ? expected : readLines(own.lines);
  const base = { quote, author: own?.author ?? '' };
  const proposals: WordProposal[] = [];
  const isNoteChanged = own !== undefined && squeeze(found.note) !== squeeze(expected.note);
  if (isNoteChanged || replies.length > 0) {
    const answers = replies.map(({ author, lines }) => `${author}: ${lines.join('\n')}`);
    const note = [isNoteChanged ? found.note : annotation.note, ...answers]
      .filter((part) => part !== '')
      .join('\n\n')
      .slice(0, 100_000);
    proposals.push({
      ...base,
      author: [
        ...new Set([...(isNoteChanged ? [base.author] : []), ...replies.map(({ author }) => author)]),
      ].join(', '),
      key: `${annotation.id}/note`,
      kind: 'note',
      before: annotation.note,
      after: note,
      edit: { kind: 'annotation/update', id: annotation.id, changes: { note, modified } },
    });
  }
  const { confidence, status } = found;
  if (confidence !== undefined && confidence !== annotation.assessment.confidence) {
    const assessment = { ...annotation.assessment, confidence };
    proposals.push({
      ...base,
      key: `${annotation.id}/confidence`,
      kind: 'confidence',
      before: passage.confidence || 'not stated',
      after: getConfidenceName(confidence),
      edit: { kind: 'annotation/update', id: annotation.id, changes: { assessment, modified } },
    });
  }
  if (status !== undefined && status !== annotation.status) {
    proposals.push({
      ...base,
      key: `${annotation.id}/status`,
      kind: 'status',
      before: annotation.status,
      after: status,
      edit: { kind: 'annotation/update', id: annotation.id, changes: { status, modified } },
    });
  }
  return proposals;
}

interface Statements {
  readonly note: string;
  readonly confidence: Confidence | undefined;
  readonly status: AnnotationStatus | undefined;
}

const FACT = /^(Confidence|Likelihood|Grade|Marking|Status|Tags): (.+)$/s;

/** First the number and title, then facts in lines of their own, then the note: as the export writes a comment. */
function readLines([, ...rest]: readonly string[]): Statements {
  const facts = new Map<string, string>();
  let index = 0;
  for (; index < rest.length; index += 1) {
    const [, name = '', value = ''] = FACT.exec((rest[index] ?? '').trim()) ?? [];
    if (name === '') break;
    facts.set(name, value.trim());
  }
  const stated = facts.get('Confidence')?.toLowerCase();
  const status = annotationStatusSchema.safeParse(facts.get('Status')?.toLowerCase());
  return {
    note: rest.slice(index).join('\n'),
    confidence: CONFIDENCE_LEVELS.find((level) => getConfidenceName(level).toLowerCase() === stated),
    status: status.success ? status.data : undefined,
  };
}

/** Word cleans up spaces, and XML has no place for controls: neither is a change of a note. */
function squeeze(words: string): string {
  return words.replace(/[\s\p{Cc}\p{Cs}\uFFFD\uFFFE\uFFFF]+/gu, ' ').trim();
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
