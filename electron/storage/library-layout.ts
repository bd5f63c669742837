import path from 'node:path';
import type { BriefId } from '#core/model/ids.ts';

/** Where everything lies inside a library folder; described for people in docs/library-format.md. */
export function getLibraryPaths(folder: string) {
  return {
    checkpoint: path.join(folder, 'library.json'),
    history: path.join(folder, 'history.jsonl'),
    counts: path.join(folder, 'counts.json'),
    references: path.join(folder, 'references.json'),
    lock: path.join(folder, 'lock.json'),
    /** Of an encrypted library, twice: without it nothing could ever be read again. */
    keys: path.join(folder, 'keys.json'),
    keysCopy: path.join(folder, 'keys-copy.json'),
    /** There while a library is being encrypted or decrypted. */
    rewritePlan: path.join(folder, 'rewrite.json'),
    /** Only in a backup. */
    backupRecord: path.join(folder, 'backup.json'),
    briefs: path.join(folder, 'briefs'),
    quarantine: path.join(folder, 'quarantine'),
    backups: path.join(folder, 'backups'),
  };
}

export function getBriefPaths(folder: string, briefId: BriefId) {
  const home = path.join(getLibraryPaths(folder).briefs, briefId);
  return {
    folder: home,
    checkpoint: path.join(home, 'state.json'),
    history: path.join(home, 'history.jsonl'),
    text: path.join(home, 'text.json'),
    /** Only of a brief that was read from pages. */
    pages: path.join(home, 'pages.json'),
    /** There while the brief is being deleted for good. */
    purgeMark: path.join(home, 'purge'),
    source: (extension: string) => path.join(home, `source${extension}`),
  };
}
