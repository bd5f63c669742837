import path from 'node:path';
import { AppFailure } from '#core/app-error.ts';
import { applyBriefEditsInPlace } from '#core/edits/apply-brief-edits.ts';
import type { BriefEdit } from '#core/edits/edit.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { BriefText } from '#core/model/blocks.ts';
import type { Brief } from '#core/model/brief.ts';
import type { Entity } from '#core/model/entity.ts';
import { groupIdSchema } from '#core/model/ids.ts';
import type { BriefCounts } from '#core/model/library.ts';
import type { Relation } from '#core/model/relation.ts';
import type { PageMap } from '#core/pages/page-map.ts';
import { sealBriefPages } from './brief-pages.ts';
import { hashText, sealBriefText } from './brief-text.ts';
import type { CachedCounts } from './counts-cache.ts';
import { type NewEntry, NO_PREVIOUS_HASH, sealLine } from './history-line.ts';
import { getBriefPaths } from './library-layout.ts';
import { quarantineEntry } from './quarantine.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { makeFolderDurably, writeFileAtomically, writeFileDurably } from './write-file.ts';

export interface NewBrief {
  /** Its id must be new to the library. */
  readonly brief: Brief;
  readonly text: BriefText;
  /** The file as it came, to the byte. */
  readonly sourceBytes: Uint8Array;
  /** With the dot, `.txt`; may be empty. */
  readonly sourceExtension: string;
  /** Where the text stands on the pages of the file. */
  readonly pages?: PageMap;
  /** Marks that the brief comes with, in order: what is named must come before what names it. */
  readonly annotations?: readonly Annotation[];
  readonly relations?: readonly Relation[];
  /** Entities to add to the registry with it. */
  readonly entities?: readonly Entity[];
  /** What the history calls it, e.g. `Import rail.txt`. */
  readonly label?: string;
}

/**
 * Writes everything that belongs to a brief, durable when this returns. Nothing refers to the folder yet: a crash
 * now leaves a folder that no index names, which the next opening puts into quarantine.
 * @returns what the list of briefs will say of it
 */
export async function writeBriefFolder(
  environment: StorageEnvironment,
  added: NewBrief,
): Promise<CachedCounts> {
  const { fileSystem, folder } = environment;
  const paths = getBriefPaths(folder, added.brief.id);
  // Left by an earlier try that failed before the index could name it.
  if (
    (await fileSystem.list(paths.folder)).length > 0 &&
    (await quarantineEntry(environment, paths.folder)) === null
  ) {
    throw new AppFailure({ code: 'conflict', message: 'Something else lies where this brief would go.' });
  }
  await makeFolderDurably(fileSystem, paths.folder);
  const source = paths.source(cleanExtension(added.sourceExtension));
  await writeFileDurably(fileSystem, { file: source, mode: 'create', chunks: [added.sourceBytes] });
  await writeFileAtomically(fileSystem, paths.text, sealBriefText(environment, added.brief.id, added.text));
  if (added.pages !== undefined) {
    const chunks = sealBriefPages(environment, { ...added, briefId: added.brief.id, pages: added.pages });
    await writeFileAtomically(fileSystem, paths.pages, chunks);
  }
  const lines = spellFirstLines(environment, added);
  await writeFileAtomically(fileSystem, paths.history, lines);
  return { ...countMarks(added), historyBytes: lines.reduce((sum, line) => sum + line.byteLength, 0) };
}

function countMarks({ annotations = [] }: NewBrief): BriefCounts {
  return {
    annotations: annotations.length,
    drafts: annotations.filter(({ status }) => status === 'draft').length,
    orphans: annotations.filter(({ placement }) => placement === 'orphan').length,
  };
}

function spellFirstLines(environment: StorageEnvironment, added: NewBrief): readonly Uint8Array[] {
  const { format } = environment;
  const header = sealLine(
    {
      seq: 0,
      formatVersion: format.version,
      document: 'brief',
      id: added.brief.id,
      time: environment.now().toISOString(),
      textSha256: hashText(added.text.text),
    },
    NO_PREVIOUS_HASH,
  );
  const edits = listFirstMarks(added);
  const lines = environment.lines(getBriefPaths(environment.folder, added.brief.id).history);
  const first = lines.encode(header.bytes, { seq: 0 });
  if (edits.length === 0) return [first];
  const place = { seq: 1, durableSeq: 0 };
  const entry = { ...describeAddition(environment, added, edits), formatVersion: format.version, ...place };
  return [first, lines.encode(sealLine(entry, header.hash).bytes, place)];
}

function listFirstMarks({ annotations = [], relations = [] }: NewBrief): readonly BriefEdit[] {
  const edits: readonly BriefEdit[] = [
    ...annotations.map((annotation): BriefEdit => ({ kind: 'annotation/create', annotation })),
    ...relations.map((relation): BriefEdit => ({ kind: 'relation/create', relation })),
  ];
  const fits = applyBriefEditsInPlace({ annotations: new Map(), relations: new Map() }, edits);
  if (!fits.ok) throw new AppFailure(fits.error);
  return edits;
}

/** The line of history that says where the brief, or what came with it, is from. */
export function describeAddition<Edit>(
  { now, newId, author }: StorageEnvironment,
  { brief, label }: NewBrief,
  edits: readonly Edit[],
): NewEntry<Edit> {
  return {
    time: now().toISOString(),
    author: author(),
    groupId: groupIdSchema.parse(newId()),
    cause: 'do',
    label: (label ?? `Add ${brief.title}`).slice(0, 200),
    edits,
  };
}

/** An extension comes from outside: nothing in it may lead out of the folder or clash with what lies there. */
function cleanExtension(extension: string): string {
  const clean = path.extname(`source${extension}`).toLowerCase();
  return /^\.[a-z0-9]{1,16}$/.test(clean) ? clean : '';
}
