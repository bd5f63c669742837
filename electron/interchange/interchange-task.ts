import type { InterchangeFile } from './reader.ts';

/** What the interchange process is asked for: annotations of another program, or a Word file of ours that came back. */
export interface InterchangeTask {
  readonly kind: 'annotations' | 'word-review';
  readonly files: readonly InterchangeFile[];
}
