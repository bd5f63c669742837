import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FOLDER = path.join(import.meta.dirname, '../../../out/fuzz');

/** What became of the changed files of one kind. Lists hold seeds, so that a case can be made again. */
export interface FuzzTally {
  imported: number;
  refused: number;
  /** The process ended, or what it answered was nothing that the model accepts. */
  readonly crashed: number[];
  /** Over the limit of time. */
  readonly slow: number[];
  /** Refused in words that do not name the file. */
  readonly nameless: number[];
}

export function newTally(): FuzzTally {
  return { imported: 0, refused: 0, crashed: [], slow: [], nameless: [] };
}

/** Leaves the figures of a long run where they can be read afterwards. */
export async function keepTally(kind: string, tally: FuzzTally): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(path.join(FOLDER, `${kind}.json`), `${JSON.stringify({ kind, ...tally })}\n`);
}
