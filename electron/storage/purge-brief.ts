import path from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { Transaction } from '#core/edits/edit.ts';
import type { Brief } from '#core/model/brief.ts';
import { groupIdSchema } from '#core/model/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { BriefShelf } from './brief-shelf.ts';
import { attempt } from './disk-failure.ts';
import type { LibraryDocument } from './library-document.ts';
import { getBriefPaths } from './library-layout.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import type { TransactionWriter } from './transaction-writer.ts';
import { writeFileDurably } from './write-file.ts';

const NOT_IN_TRASH: AppError = {
  code: 'invalid-input',
  message: 'Only a brief in the trash can be deleted for good. Move it there first.',
};

interface PurgeParts {
  readonly environment: StorageEnvironment;
  readonly document: LibraryDocument;
  readonly shelf: BriefShelf;
  readonly transactions: TransactionWriter;
}

/** Mark, index, folder, in this order: a crash leaves the brief whole, or gone from the index with a folder to finish. */
export async function purgeBrief(
  { environment, document, shelf, transactions }: PurgeParts,
  brief: Brief | undefined,
): Promise<Result<void>> {
  if (!brief?.trashed) return err(NOT_IN_TRASH);
  await markForPurge(environment, brief);
  const written = await transactions.write(() =>
    describePurge(environment, brief, document.document.getRevision()),
  );
  if (!written.ok) {
    await unmarkForPurge(environment, brief);
    return written;
  }
  await shelf.drop(brief.id);
  await removeBriefFolder(environment, brief);
  return ok(undefined);
}

/**
 * Says on disk that a brief is about to be deleted for good. Without this, a folder that the index no longer names
 * looks like an import that was cut short and would be kept.
 */
async function markForPurge({ fileSystem, folder }: StorageEnvironment, { id }: Brief): Promise<void> {
  const { folder: home, purgeMark } = getBriefPaths(folder, id);
  await writeFileDurably(fileSystem, { file: purgeMark, mode: 'replace', chunks: [] });
  await fileSystem.syncFolder(home);
}

/** The brief stays: nothing may delete it later by mistake. */
async function unmarkForPurge({ fileSystem, folder }: StorageEnvironment, { id }: Brief): Promise<void> {
  await attempt(() => fileSystem.removeFile(getBriefPaths(folder, id).purgeMark));
}

function describePurge(
  { newId }: StorageEnvironment,
  { id, title }: Brief,
  baseRevision: number,
): Transaction {
  return {
    groupId: groupIdSchema.parse(newId()),
    cause: 'do',
    label: `Delete ${title}`.slice(0, 200),
    parts: [{ scope: 'library', baseRevision, edits: [{ kind: 'brief/remove', id }] }],
  };
}

/** After the index has forgotten the brief. A failure only delays it: the next opening goes on. */
export async function removeBriefFolder(
  environment: StorageEnvironment,
  { id }: Pick<Brief, 'id'>,
): Promise<void> {
  const { fileSystem, folder, log } = environment;
  const home = getBriefPaths(folder, id).folder;
  const removed = await attempt(async () => {
    await fileSystem.removeFolder(home);
    await fileSystem.syncFolder(path.dirname(home));
  });
  if (!removed.ok) log('brief folder not removed', { id, ...removed.error });
}
