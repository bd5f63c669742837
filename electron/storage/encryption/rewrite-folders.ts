import path from 'node:path';
import { listBriefFolders } from '../copy-library.ts';
import { isPassing } from '../foreign-files.ts';
import { getBriefPaths, getLibraryPaths } from '../library-layout.ts';
import { sealJson } from '../sealed-json.ts';
import { makeFolderDurably, writeFileDurably } from '../write-file.ts';
import type { KeyFile } from './key-file.ts';
import type { FileRewriter, Move } from './rewrite-files.ts';

interface RewrittenRoot {
  /** The library's folder or a backup's. */
  readonly source: string;
  /** Where a part of it goes, e.g. `briefs`. */
  readonly target: (part: string) => string;
  readonly keyFile: KeyFile | null;
  /** Called after each brief. */
  readonly onBrief: () => void;
}

/** The index with its history, the folders of all briefs, and the key file. What is derived from them is left out. */
export async function rewriteRoot(
  rewriter: FileRewriter,
  { source, target, keyFile, onBrief }: RewrittenRoot,
): Promise<void> {
  const { disk } = rewriter;
  const paths = getLibraryPaths(source);
  const ends = await rewriter.rewriteHistory([paths.history, target('history.jsonl')]);
  await rewriter.rewriteCheckpoint([paths.checkpoint, target('library.json')], ends);
  await makeFolderDurably(disk, target('briefs'));
  for (const id of await listBriefFolders(disk, source)) {
    await rewriteBrief(rewriter, [getBriefPaths(source, id).folder, path.join(target('briefs'), id)]);
    onBrief();
  }
  await disk.syncFolder(target('briefs'));
  for (const name of keyFile ? ['keys.json', 'keys-copy.json'] : []) {
    const chunks = sealJson({ ...keyFile });
    await writeFileDurably(disk, { file: target(name), mode: 'replace', chunks });
  }
}

/** Every backup, under the same key as the library. */
export async function rewriteBackups(
  rewriter: FileRewriter,
  [source, target]: Move,
  keyFile: KeyFile | null,
): Promise<void> {
  const { disk } = rewriter;
  await makeFolderDurably(disk, target);
  for (const { name, isFolder } of await disk.list(source)) {
    if (!isFolder || isPassing(name)) continue;
    const backup = path.join(source, name);
    const place = path.join(target, name);
    await makeFolderDurably(disk, place);
    await rewriteRoot(rewriter, {
      source: backup,
      target: (part) => path.join(place, part),
      keyFile,
      onBrief: () => undefined,
    });
    const { backupRecord } = getLibraryPaths(backup);
    if ((await disk.getFileSize(backupRecord)) !== undefined) {
      await rewriter.rewriteFile([backupRecord, getLibraryPaths(place).backupRecord]);
    }
    await disk.syncFolder(place);
  }
  await disk.syncFolder(target);
}

/** What was put aside, at any depth. */
export async function rewriteQuarantine(rewriter: FileRewriter, [source, target]: Move): Promise<void> {
  const { disk } = rewriter;
  await makeFolderDurably(disk, target);
  for (const { name, isFolder } of await disk.list(source)) {
    const move: Move = [path.join(source, name), path.join(target, name)];
    if (isFolder) await rewriteQuarantine(rewriter, move);
    else if (!isPassing(name)) await rewriter.rewritePutAside(move);
  }
  await disk.syncFolder(target);
}

async function rewriteBrief(rewriter: FileRewriter, [source, target]: Move): Promise<void> {
  const { disk } = rewriter;
  await makeFolderDurably(disk, target);
  const place = (name: string): Move => [path.join(source, name), path.join(target, name)];
  const ends = await rewriter.rewriteHistory(place('history.jsonl'));
  await rewriter.rewriteCheckpoint(place('state.json'), ends);
  for (const { name, isFolder } of await disk.list(source)) {
    const isDone = name === 'history.jsonl' || name === 'state.json';
    if (!isFolder && !isDone && !isPassing(name)) await rewriter.rewriteFile(place(name));
  }
  await disk.syncFolder(target);
}
