import type { BriefEdit } from '../edits/edit.ts';
import type { Quote } from '../model/annotation.ts';

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

/** The comments of a Word file that came back, and which passages had one when it was exported. */
export interface WordCommentFile {
  readonly comments: readonly WordComment[];
  readonly exportedIds: readonly string[];
}

/** One edit that a person may take over or leave. */
export interface WordProposal {
  readonly key: string;
  readonly kind: 'note' | 'assessment' | 'tags' | 'status' | 'new' | 'deleted';
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
