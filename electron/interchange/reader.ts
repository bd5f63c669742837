import type { InterchangeDocument } from '#core/interchange/interchange-document.ts';
import type { Result } from '#core/result.ts';

/** A file that a person chose, in memory. */
export interface InterchangeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads one interchange format. Files may be hostile: nothing is trusted before a schema has seen it. */
export interface InterchangeReader {
  readonly id: string;
  readonly name: string;
  /** The files to choose, for docs/formats.md. */
  readonly files: string;
  /** What of a passage, and of what it belongs to, is taken in: one sentence. */
  readonly takes: string;
  /** What Briefmark exports in this format and does not get back from it: one sentence. */
  readonly losesOwn: string;
  /** Whether the first file looks like this format: quick, and never throws. */
  recognizes(file: InterchangeFile, head: string): boolean;
  /** @param files the chosen ones; formats of several files find their companions among them */
  read(files: readonly InterchangeFile[]): Promise<Result<InterchangeDocument>> | Result<InterchangeDocument>;
}
