import { createHash } from 'node:crypto';
import path from 'node:path';
import { applyBriefEdits } from '#core/edits/apply-brief-edits.ts';
import { applyLibraryEdits } from '#core/edits/apply-library-edits.ts';
import type { Brief } from '#core/model/brief.ts';
import { EMPTY_BRIEF_STATE, type LibraryState } from '#core/model/library.ts';
import type { Result } from '#core/result.ts';
import { arePagesRight } from './brief-pages.ts';
import { readBriefText } from './brief-text.ts';
import { writeCanonicalJson } from './canonical-json.ts';
import { CheckpointAdapter } from './checkpoint-adapter.ts';
import {
  type BriefCheckpoint,
  briefCheckpointSchema,
  type LibraryCheckpoint,
  libraryCheckpointSchema,
} from './checkpoint-schema.ts';
import { attempt } from './disk-failure.ts';
import { isSource } from './foreign-files.ts';
import { briefHeaderSchema, libraryHeaderSchema } from './history-line.ts';
import type { Library } from './library.ts';
import { getBriefPaths, getLibraryPaths } from './library-layout.ts';
import { readBriefHistory, readLibraryHistory, type WholeHistory } from './read-history.ts';
import type { StorageEnvironment } from './storage-environment.ts';

export interface VerificationProblem {
  /** Path inside the library folder, with `/`. */
  readonly file: string;
  /** Counted from 1; `null` when the problem is not in one line. */
  readonly line: number | null;
  readonly message: string;
}

export interface VerificationReport {
  readonly briefCount: number;
  /** Lines of history that were checked. */
  readonly lineCount: number;
  /** Number and hash of the library's last line: written down elsewhere, they show later that nothing was cut off. */
  readonly head: { readonly seq: number; readonly hash: string };
  /** Empty when every byte is what Briefmark wrote. */
  readonly problems: readonly VerificationProblem[];
}

/**
 * Checks every file of a library against what it says of itself and of the others: the chain of each history, each
 * checkpoint against the replayed history, each text and each original against its hash. Reads everything, writes
 * nothing.
 */
export function verifyLibrary(
  library: Library,
  onProgress: (progress: { done: number; total: number }) => void = () => undefined,
): Promise<Result<VerificationReport>> {
  return library.inspect((environment, state) => verifyFiles(environment, state, onProgress));
}

async function verifyFiles(
  environment: StorageEnvironment,
  { briefs }: LibraryState,
  onProgress: (progress: { done: number; total: number }) => void,
): Promise<VerificationReport> {
  const { folder } = environment;
  let done = 0;
  const paths = getLibraryPaths(folder);
  const history = await readLibraryHistory(environment);
  const problems: VerificationProblem[] = [...describeDamage(history, 'history.jsonl')];
  if (history.damage === null) {
    const adapter = new CheckpointAdapter({
      ...environment,
      file: paths.checkpoint,
      schema: libraryCheckpointSchema,
      kind: 'library-checkpoint',
    });
    const stored = await attempt(() => adapter.read());
    const isRight = stored.ok && (stored.value === null || isLibraryAt(stored.value, history));
    if (!isRight) problems.push(describeCheckpoint('library.json'));
  }
  let lineCount = history.entries.length;
  for (const brief of briefs.values()) {
    onProgress({ done, total: briefs.size });
    done += 1;
    const verified = await verifyBrief(environment, brief);
    lineCount += verified.lineCount;
    problems.push(...verified.problems);
  }
  const head = { seq: history.entries.length, hash: (history.entries.at(-1) ?? history.header)?.hash ?? '' };
  return { briefCount: briefs.size, lineCount, head, problems };
}

async function verifyBrief(
  environment: StorageEnvironment,
  brief: Brief,
): Promise<{ lineCount: number; problems: readonly VerificationProblem[] }> {
  const place = `briefs/${brief.id}`;
  const history = await readBriefHistory(environment, brief.id);
  const header = briefHeaderSchema.safeParse(history.header?.fields);
  const problems = [...describeDamage(history, `${place}/history.jsonl`)];
  if (history.damage === null && (!header.success || header.data.id !== brief.id)) {
    problems.push({
      file: `${place}/history.jsonl`,
      line: 1,
      message: 'This is the history of another brief.',
    });
  }
  if (history.damage === null) problems.push(...(await verifyBriefCheckpoint(environment, brief, history)));
  const textSha256 = header.success ? header.data.textSha256 : '';
  const text = await attempt(() => readBriefText(environment, { briefId: brief.id, textSha256 }));
  if (header.success && !text.ok)
    problems.push({ file: `${place}/text.json`, line: null, message: text.error.message });
  if (text.ok && !(await arePagesRight(environment, { briefId: brief.id, text: text.value.text })))
    problems.push({ file: `${place}/pages.json`, line: null, message: LOST_PAGES });
  problems.push(...(await verifySource(environment, brief)));
  return { lineCount: history.entries.length, problems };
}

const LOST_PAGES =
  'Where the text stands on its pages is damaged. Nothing is lost: it is found anew in the original file.';

async function verifyBriefCheckpoint(
  environment: StorageEnvironment,
  { id }: Brief,
  history: Awaited<ReturnType<typeof readBriefHistory>>,
): Promise<readonly VerificationProblem[]> {
  const file = getBriefPaths(environment.folder, id).checkpoint;
  const adapter = new CheckpointAdapter({
    ...environment,
    file,
    schema: briefCheckpointSchema,
    kind: 'brief-checkpoint',
  });
  const stored = await attempt(() => adapter.read());
  const isRight = stored.ok && (stored.value === null || isBriefAt(stored.value, history));
  return isRight ? [] : [describeCheckpoint(`briefs/${id}/state.json`)];
}

async function verifySource(
  { fileSystem, folder }: StorageEnvironment,
  { id, source }: Brief,
): Promise<readonly VerificationProblem[]> {
  const home = getBriefPaths(folder, id).folder;
  const name = (await fileSystem.list(home)).map((entry) => entry.name).find(isSource);
  const file = `briefs/${id}/${name ?? 'source'}`;
  if (name === undefined) return [{ file, line: null, message: 'The original file is missing.' }];
  const read = await attempt(() => fileSystem.readFile(path.join(home, name)));
  const isSame = read.ok && createHash('sha256').update(read.value).digest('hex') === source.sha256;
  return isSame ? [] : [{ file, line: null, message: 'The original file is not the one that was imported.' }];
}

/** Line `n` of the file is change `n - 1`: the first line is the header. */
function describeDamage(
  { damage }: Pick<WholeHistory<never>, 'damage'>,
  file: string,
): readonly VerificationProblem[] {
  if (damage === null) return [];
  const message =
    damage.kind === 'torn'
      ? `Altered, or never completely written: ${damage.reason}.`
      : `Altered: ${damage.reason}.`;
  return [{ file, line: damage.seq + 1, message }];
}

function describeCheckpoint(file: string): VerificationProblem {
  return { file, line: null, message: 'The saved state is damaged or is not what the history leads to.' };
}

function isBriefAt(
  { revision, lastHash, annotations, relations }: BriefCheckpoint,
  { header, entries }: Awaited<ReturnType<typeof readBriefHistory>>,
): boolean {
  const before = entries.slice(0, revision);
  if ((before.at(-1)?.hash ?? header?.hash) !== lastHash) return false;
  const replayed = applyBriefEdits(
    EMPTY_BRIEF_STATE,
    before.flatMap(({ edits }) => edits),
  );
  if (!replayed.ok) return false;
  const { state } = replayed.value;
  return isSameSet(annotations, state.annotations) && isSameSet(relations, state.relations);
}

function isLibraryAt(
  { revision, lastHash, name, codebook, entities, briefs }: LibraryCheckpoint,
  { header, entries }: Awaited<ReturnType<typeof readLibraryHistory>>,
): boolean {
  const before = entries.slice(0, revision);
  const start = libraryHeaderSchema.safeParse(header?.fields);
  if (!start.success || (before.at(-1)?.hash ?? header?.hash) !== lastHash) return false;
  const empty = { ...start.data, created: start.data.time, entities: new Map(), briefs: new Map() };
  const replayed = applyLibraryEdits(
    empty,
    before.flatMap(({ edits }) => edits),
  );
  if (!replayed.ok) return false;
  const { state } = replayed.value;
  const isSameBook = writeCanonicalJson(codebook) === writeCanonicalJson(state.codebook);
  return (
    name === state.name &&
    isSameBook &&
    isSameSet(entities, state.entities) &&
    isSameSet(briefs, state.briefs)
  );
}

function isSameSet<Id, Value extends { readonly id: Id }>(
  stored: readonly Value[],
  replayed: ReadonlyMap<Id, Value>,
): boolean {
  if (stored.length !== replayed.size) return false;
  return stored.every((value) => writeCanonicalJson(value) === writeCanonicalJson(replayed.get(value.id)));
}
