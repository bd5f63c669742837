import type { LibraryEdit } from '#core/edits/edit.ts';
import type { Result } from '#core/result.ts';
import { type LibraryCheckpoint, libraryCheckpointSchema } from './checkpoint-schema.ts';
import { LibraryRecord } from './edit-targets.ts';
import { libraryEntrySchema, libraryHeaderSchema } from './history-line.ts';
import { getLibraryPaths } from './library-layout.ts';
import { type DocumentKind, type OpenedDocument, openDocument } from './open-document.ts';
import type { StorageEnvironment } from './storage-environment.ts';

export type LibraryDocument = OpenedDocument<LibraryEdit, LibraryRecord>;

/** Opens `library.json` and the history beside it: name, codebook, entities, index of briefs. */
export function openLibraryDocument(
  environment: StorageEnvironment,
  checkOwnership: () => Promise<Result<void>>,
): Promise<LibraryDocument> {
  const paths = getLibraryPaths(environment.folder);
  const kind: DocumentKind<LibraryEdit, LibraryCheckpoint, LibraryRecord> = {
    name: 'library',
    noun: 'The library',
    historyFile: paths.history,
    leastHistoryBytes: 0,
    checkpointFile: paths.checkpoint,
    checkpointSchema: libraryCheckpointSchema,
    entrySchema: libraryEntrySchema,
    restore: (checkpoint, header) => (checkpoint ? fromCheckpoint(checkpoint) : fromHeader(header)),
    listState: (record, position) => {
      const { id, name, created, codebook, entities, briefs } = record.getState();
      return {
        ...position,
        id,
        name,
        created,
        codebook,
        entities: [...entities.values()],
        briefs: [...briefs.values()],
      };
    },
  };
  return openDocument(environment, kind, checkOwnership);
}

function fromCheckpoint({ id, name, created, codebook, entities, briefs }: LibraryCheckpoint): LibraryRecord {
  return new LibraryRecord({
    id,
    name,
    created,
    codebook,
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    briefs: new Map(briefs.map((brief) => [brief.id, brief])),
  });
}

function fromHeader(line: unknown): LibraryRecord | null {
  const header = libraryHeaderSchema.safeParse(line);
  if (!header.success) return null;
  const { id, name, time, codebook } = header.data;
  return new LibraryRecord({ id, name, created: time, codebook, entities: new Map(), briefs: new Map() });
}
