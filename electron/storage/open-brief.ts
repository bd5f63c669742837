import type { BriefText } from '#core/model/blocks.ts';
import type { BriefState } from '#core/model/library.ts';

/** What `brief:open` shows. */
export interface OpenBrief {
  readonly state: BriefState;
  readonly revision: number;
  readonly text: BriefText;
  /** Sentences about what opening it had to repair; empty when all was well. */
  readonly notices: readonly string[];
}
