import type { BriefId } from '#core/model/ids.ts';
import { REPLACED_SUFFIX, REWRITTEN_SUFFIX } from './encryption/rewrite-names.ts';
import { getBriefPaths } from './library-layout.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { UNFINISHED_SUFFIX } from './write-file.ts';

const LIBRARY_NAMES = new Set([
  'library.json',
  'history.jsonl',
  'counts.json',
  'references.json',
  'lock.json',
  'keys.json',
  'keys-copy.json',
  'rewrite.json',
  'backup.json',
  'briefs',
  'quarantine',
  'backups',
]);
const BRIEF_NAMES = new Set(['state.json', 'history.jsonl', 'text.json', 'pages.json', 'purge']);
/** What file managers leave behind. */
const HARMLESS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory']);

const PASSING_SUFFIXES = [UNFINISHED_SUFFIX, REWRITTEN_SUFFIX, REPLACED_SUFFIX];

/** Names in the library's folder that are not Briefmark's: left alone, and told. */
export async function findForeignFiles({
  fileSystem,
  folder,
}: StorageEnvironment): Promise<readonly string[]> {
  const entries = await fileSystem.list(folder);
  return entries.map(({ name }) => name).filter((name) => !LIBRARY_NAMES.has(name) && !isPassing(name));
}

/** What the user must know about a brief's folder: an original that is gone, files that do not belong there. */
export async function checkBriefFolder(
  { fileSystem, folder }: StorageEnvironment,
  briefId: BriefId,
): Promise<readonly string[]> {
  const names = (await fileSystem.list(getBriefPaths(folder, briefId).folder)).map(({ name }) => name);
  const notices: string[] = [];
  if (!names.some(isSource)) {
    notices.push(
      'The original file of this brief is missing. Its text and marks are here; a backup may have it.',
    );
  }
  const foreign = names.filter((name) => !BRIEF_NAMES.has(name) && !isSource(name) && !isPassing(name));
  if (foreign.length > 0) notices.push(describeForeignFiles(foreign, 'the folder of this brief'));
  return notices;
}

/** @param where e.g. `the library folder` */
export function describeForeignFiles(names: readonly string[], where: string): string {
  const examples = names
    .slice(0, 3)
    .map((name) => `“${name}”`)
    .join(', ');
  return `Files that are not Briefmark’s lie in ${where} and were left alone: ${examples}. If a program that synchronises folders made them, keep the library out of its reach.`;
}

/** True for the file that a brief was imported from. */
export function isSource(name: string): boolean {
  return /^source(\.[a-z0-9]{1,16})?$/.test(name);
}

/** Harmless, or gone with the next write. */
export function isPassing(name: string): boolean {
  const isUnfinished = PASSING_SUFFIXES.some((suffix) => name.endsWith(suffix));
  return HARMLESS.has(name) || isUnfinished || /^lock\.json\./.test(name);
}
