import { listCommentLines } from '../formats/docx/comment-lines.ts';
import type { PassageView } from '../formats/passage-view.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Brief } from '../model/brief.ts';
import { getReliability } from '../tradecraft/admiralty.ts';
import { readLikelihood } from '../tradecraft/read-likelihood.ts';
import {
  type CommentFacts,
  type FactName,
  readCommentFacts,
  readConfidence,
  readGrade,
  readStatus,
} from './read-comment-facts.ts';
import type { WordComment, WordProposal } from './word-review.ts';

export interface CommentChanges {
  readonly proposals: readonly WordProposal[];
  /** Facts that were changed into something that Briefmark cannot take over. */
  readonly notUnderstood: readonly FactName[];
}

interface Change {
  readonly name: FactName;
  readonly before: string;
  /** Empty: the line is gone. */
  readonly after: string;
}

/** What the comment of one passage and the answers to it say other than the brief, as edits to that passage. */
export function proposeCommentChanges(
  passage: PassageView,
  comments: readonly WordComment[],
  { brief, modified }: { readonly brief: Brief; readonly modified: string },
): CommentChanges {
  const own = comments.find(({ annotationId, part }) => annotationId !== null && part === 0);
  const replies = comments.filter(({ repliesTo }) => repliesTo !== null);
  const expected = readCommentFacts(listCommentLines(passage));
  const found = own === undefined ? expected : readCommentFacts(own.lines);
  const base = { quote: passage.quote, author: own?.author ?? '', modified };
  const changes = listChanges(expected, found);
  const assessed = proposeAssessment(passage, changes, { ...base, brief });
  return {
    proposals: [
      ...proposeNote(passage, { ...base, found: found.note, expected: expected.note, replies }),
      ...assessed.proposals,
      ...changes.flatMap((change) => proposeFact(passage.annotation, change, base)),
    ],
    notUnderstood: [
      ...assessed.notUnderstood,
      ...changes.filter((change) => !isTakenOver(change)).map(({ name }) => name),
    ],
  };
}

interface Base {
  readonly quote: string;
  readonly author: string;
  readonly modified: string;
}

/** Where no fact is left, the comment was written anew: that states nothing about the passage. */
function listChanges(expected: CommentFacts, found: CommentFacts): readonly Change[] {
  const names = [...new Set([...expected.stated.keys(), ...found.stated.keys()])];
  return names.flatMap((name) => {
    const before = expected.stated.get(name) ?? '';
    const after = found.stated.get(name) ?? '';
    if (squeeze(before) === squeeze(after) || (after === '' && found.stated.size === 0)) return [];
    return [{ name, before, after }];
  });
}

function proposeNote(
  { annotation }: PassageView,
  {
    quote,
    author,
    modified,
    found,
    expected,
    replies,
  }: Base & {
    readonly found: string;
    readonly expected: string;
    readonly replies: readonly WordComment[];
  },
): readonly WordProposal[] {
  const isChanged = squeeze(found) !== squeeze(expected);
  if (!isChanged && replies.length === 0) return [];
  const answers = replies.map((reply) => `${reply.author}: ${reply.lines.join('\n')}`);
  const note = [isChanged ? found : annotation.note, ...answers]
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, 100_000);
  const authors = [...(isChanged ? [author] : []), ...replies.map((reply) => reply.author)];
  return [
    {
      quote,
      author: [...new Set(authors)].join(', '),
      key: `${annotation.id}/note`,
      kind: 'note',
      before: annotation.note,
      after: note,
      edit: { kind: 'annotation/update', id: annotation.id, changes: { note, modified } },
    },
  ];
}

/** One proposal for all of it: an edit carries the whole assessment, so two would undo each other. */
function proposeAssessment(
  { annotation }: PassageView,
  changes: readonly Change[],
  { quote, author, modified, brief }: Base & { readonly brief: Brief },
): CommentChanges {
  let assessment = annotation.assessment;
  const taken: Change[] = [];
  const notUnderstood: FactName[] = [];
  for (const change of changes) {
    const next = applyChange(assessment, change, brief);
    if (next === undefined) continue;
    if (next === 'not-understood') notUnderstood.push(change.name);
    else {
      assessment = next;
      taken.push(change);
    }
  }
  const describe = (key: 'before' | 'after') =>
    taken.map((change) => `${change.name}: ${change[key] || 'not stated'}`).join('\n');
  const proposal: WordProposal = {
    quote,
    author,
    key: `${annotation.id}/assessment`,
    kind: 'assessment',
    before: describe('before'),
    after: describe('after'),
    edit: { kind: 'annotation/update', id: annotation.id, changes: { assessment, modified } },
  };
  return { proposals: taken.length === 0 ? [] : [proposal], notUnderstood };
}

/** @returns undefined for what is no part of an assessment */
function applyChange(
  assessment: Assessment,
  { name, after }: Change,
  brief: Brief,
): Assessment | 'not-understood' | undefined {
  switch (name) {
    case 'Confidence': {
      const confidence = after === '' ? null : readConfidence(after);
      return confidence === undefined ? 'not-understood' : { ...assessment, confidence };
    }
    case 'Likelihood': {
      const likelihood =
        after === '' ? null : readLikelihood(after, assessment.likelihood?.yardstick ?? undefined);
      return likelihood === undefined ? 'not-understood' : { ...assessment, likelihood };
    }
    case 'Grade': {
      const shown = getReliability(assessment, brief);
      const grade =
        after === ''
          ? { reliability: null, credibility: null }
          : readGrade(after, { own: assessment, shown });
      return grade === undefined ? 'not-understood' : { ...assessment, ...grade };
    }
    default:
      return undefined;
  }
}

function proposeFact(
  annotation: Annotation,
  { name, before, after }: Change,
  { quote, author, modified }: Base,
): readonly WordProposal[] {
  const base = { quote, author };
  if (name === 'Tags') {
    const tags = [...new Set(after.split(',').map((tag) => tag.trim().slice(0, 100)))].filter(
      (tag) => tag !== '',
    );
    const changes = { tags: tags.slice(0, 100), modified };
    const edit = { kind: 'annotation/update' as const, id: annotation.id, changes };
    return [{ ...base, key: `${annotation.id}/tags`, kind: 'tags', before, after, edit }];
  }
  const status = name === 'Status' ? readStatus(after) : undefined;
  if (status === undefined || status === annotation.status) return [];
  return [
    {
      ...base,
      key: `${annotation.id}/status`,
      kind: 'status',
      before: annotation.status,
      after: status,
      edit: { kind: 'annotation/update', id: annotation.id, changes: { status, modified } },
    },
  ];
}

/** A marking is set by a person in the app, never by a file. A missing line of an accepted passage says nothing. */
function isTakenOver({ name, after }: Change): boolean {
  if (name === 'Marking') return false;
  return name !== 'Status' || after === '' || readStatus(after) !== undefined;
}

/** Word cleans up spaces, and XML has no place for controls: neither is a change. */
function squeeze(words: string): string {
  return words.replace(/[\s\p{Cc}\p{Cs}\uFFFD\uFFFE\uFFFF]+/gu, ' ').trim();
}
