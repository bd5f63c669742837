import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BriefEdit, type LibraryEdit, type Transaction, transactionSchema } from '#core/edits/edit.ts';
import type { BriefText } from '#core/model/blocks.ts';
import type { BriefId } from '#core/model/ids.ts';
import type { Result } from '#core/result.ts';
import type { NewBrief } from '#electron/storage/add-brief.ts';
import type { Library } from '#electron/storage/library.ts';
import { type OpenLibraryOptions, openLibrary } from '#electron/storage/open-library.ts';
import { aBrief, anAnnotation } from './builders.ts';

/** The value of a result that the test expects to be good; a bad one fails the test with its own sentence. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(
    `${result.error.code}: ${result.error.message} ${JSON.stringify(result.error.details ?? {})}`,
  );
}

/** A folder that is gone after the test. */
export async function withTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'briefmark-storage-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

let nextId = 0;
export function aNewId(prefix = 'id'): string {
  nextId += 1;
  return `${prefix}-${nextId}`;
}

export const TEST_OPTIONS: Omit<OpenLibraryOptions, 'folder'> = {
  now: () => new Date('2026-01-05T09:00:00.000Z'),
  newId: () => aNewId(),
  author: () => 'R. Analyst',
};

export async function openTestLibrary(
  folder: string,
  options: Partial<OpenLibraryOptions> = {},
): Promise<Library> {
  return unwrap(await openLibrary({ ...TEST_OPTIONS, folder, ...options }));
}

const TEXT = 'Alpha team reported rail traffic 🚂 at the crossing.\n\nBeta team did not.';

export function aBriefText(text = TEXT): BriefText {
  return { text, blocks: [{ type: 'paragraph', start: 0, end: text.length }] };
}

export function aNewBrief(id = 'brief-1', fields: Partial<NewBrief> = {}): NewBrief {
  const sourceBytes = Buffer.from(`${id}\n${TEXT}`, 'utf8');
  const sha256 = createHash('sha256').update(sourceBytes).digest('hex');
  return {
    brief: aBrief({ id, source: { ...aBrief().source, sha256, byteLength: sourceBytes.length } }),
    text: aBriefText(),
    sourceBytes,
    sourceExtension: '.txt',
    ...fields,
  };
}

/** One action on one brief: what the renderer sends when a passage is tagged. */
export function aBriefTransaction(
  briefId: BriefId,
  baseRevision: number,
  edits: readonly BriefEdit[] = [createAnnotation(aNewId('annotation'))],
): Transaction {
  return transactionSchema.parse({
    groupId: aNewId('group'),
    cause: 'do',
    label: 'Tag as Person',
    parts: [{ scope: 'brief', briefId, baseRevision, edits }],
  });
}

export function aLibraryTransaction(baseRevision: number, edits: readonly LibraryEdit[]): Transaction {
  return transactionSchema.parse({
    groupId: aNewId('group'),
    cause: 'do',
    label: 'Change the library',
    parts: [{ scope: 'library', baseRevision, edits }],
  });
}

export function createAnnotation(id: string, fields: Readonly<Record<string, unknown>> = {}): BriefEdit {
  return { kind: 'annotation/create', annotation: anAnnotation({ id, ...fields }) };
}
