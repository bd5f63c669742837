import type { z } from 'zod';
import type { BriefEdit, LibraryEdit } from '#core/edits/edit.ts';
import type { BriefId } from '#core/model/ids.ts';
import { upgradeRecord } from './format-version.ts';
import { briefEntrySchema, type HistoryEntry, libraryEntrySchema } from './history-line.ts';
import { getBriefPaths, getLibraryPaths } from './library-layout.ts';
import { HISTORY_START, type HistoryDamage, scanHistory } from './scan-history.ts';
import type { StorageEnvironment } from './storage-environment.ts';

/** A whole history, from its first line, checked. */
export interface WholeHistory<Edit> {
  readonly header: { readonly hash: string; readonly fields: unknown } | undefined;
  readonly entries: readonly HistoryEntry<Edit>[];
  /** The first line that does not hold; the entries before it are sound. */
  readonly damage: HistoryDamage | null;
}

export function readBriefHistory(
  environment: StorageEnvironment,
  briefId: BriefId,
): Promise<WholeHistory<BriefEdit>> {
  const file = getBriefPaths(environment.folder, briefId).history;
  return readWholeHistory(environment, { file, schema: briefEntrySchema, name: 'brief' });
}

export function readLibraryHistory(environment: StorageEnvironment): Promise<WholeHistory<LibraryEdit>> {
  const file = getLibraryPaths(environment.folder).history;
  return readWholeHistory(environment, { file, schema: libraryEntrySchema, name: 'library' });
}

async function readWholeHistory<Edit>(
  environment: StorageEnvironment,
  { file, schema, name }: { file: string; schema: z.ZodType<HistoryEntry<Edit>>; name: 'brief' | 'library' },
): Promise<WholeHistory<Edit>> {
  const { fileSystem, format } = environment;
  const isThere = (await fileSystem.getFileSize(file)) !== undefined;
  const { lines, damage } = scanHistory(
    isThere ? await fileSystem.readFile(file) : new Uint8Array(),
    HISTORY_START,
    environment.lines(file),
  );
  const [header, ...rest] = lines;
  const parsed = rest.map(({ fields }) => schema.safeParse(upgradeRecord(format, `${name}-entry`, fields)));
  const unknown = parsed.findIndex(({ success }) => !success);
  const known = unknown === -1 ? parsed : parsed.slice(0, unknown);
  const isUnknown: HistoryDamage = {
    kind: 'altered',
    seq: unknown + 1,
    reason: 'the line holds something that this version does not know',
    byteLength: 0,
  };
  return {
    header: header && { hash: header.hash, fields: upgradeRecord(format, `${name}-header`, header.fields) },
    entries: known.flatMap(({ data }) => data ?? []),
    damage: unknown === -1 ? (damage ?? (isThere ? null : MISSING)) : isUnknown,
  };
}

const MISSING: HistoryDamage = { kind: 'altered', seq: 0, reason: 'the file is missing', byteLength: 0 };

export interface HistoryQuery {
  /** Only what changed this annotation or relation. */
  readonly recordId?: string;
  /** Only revisions before this one: where the last page ended. */
  readonly before?: number;
  readonly limit: number;
}

export interface HistoryPage<Edit> {
  /** Newest first. */
  readonly entries: readonly HistoryEntry<Edit>[];
  /** Where to go on, or `null` at the beginning. */
  readonly nextBefore: number | null;
  /** A sentence when the history is damaged: what is shown is sound, and not all there is. */
  readonly damage: string | null;
}

/** Who changed what and when. */
export function choosePage<Edit extends BriefEdit | LibraryEdit>(
  { entries, damage }: WholeHistory<Edit>,
  { recordId, before = Number.POSITIVE_INFINITY, limit }: HistoryQuery,
): HistoryPage<Edit> {
  const wanted = entries
    .filter(({ seq }) => seq < before)
    .filter(({ edits }) => recordId === undefined || edits.some((edit) => getRecordId(edit) === recordId))
    .toReversed();
  const page = wanted.slice(0, limit);
  return {
    entries: page,
    nextBefore: wanted.length > limit ? (page.at(-1)?.seq ?? null) : null,
    damage: damage && `From change ${damage.seq} on the history cannot be trusted: ${damage.reason}.`,
  };
}

/** The record that an edit is about; `undefined` for the library's name and codebook. */
function getRecordId(edit: BriefEdit | LibraryEdit): string | undefined {
  switch (edit.kind) {
    case 'annotation/create':
      return edit.annotation.id;
    case 'relation/create':
      return edit.relation.id;
    case 'entity/create':
      return edit.entity.id;
    case 'brief/add':
      return edit.brief.id;
    case 'library/rename':
    case 'codebook/replace':
      return undefined;
    default:
      return edit.id;
  }
}
