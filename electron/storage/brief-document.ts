import type { BriefEdit } from '#core/edits/edit.ts';
import type { Brief } from '#core/model/brief.ts';
import type { Result } from '#core/result.ts';
import { type BriefCheckpoint, briefCheckpointSchema } from './checkpoint-schema.ts';
import { BriefMarks } from './edit-targets.ts';
import { checkBriefFolder } from './foreign-files.ts';
import { briefEntrySchema, briefHeaderSchema } from './history-line.ts';
import { getBriefPaths } from './library-layout.ts';
import { type DocumentKind, type OpenedDocument, openDocument } from './open-document.ts';
import type { StorageEnvironment } from './storage-environment.ts';

export type BriefDocument = OpenedDocument<BriefEdit, BriefMarks>;

/** Opens `briefs/<id>/state.json` and the history beside it: annotations and relations. */
export async function openBriefDocument(
  environment: StorageEnvironment,
  { id, title, leastHistoryBytes }: Pick<Brief, 'id' | 'title'> & { readonly leastHistoryBytes: number },
  checkOwnership: () => Promise<Result<void>>,
): Promise<BriefDocument> {
  const paths = getBriefPaths(environment.folder, id);
  const kind: DocumentKind<BriefEdit, BriefCheckpoint, BriefMarks> = {
    name: 'brief',
    noun: `The brief “${title}”`,
    historyFile: paths.history,
    leastHistoryBytes,
    checkpointFile: paths.checkpoint,
    checkpointSchema: briefCheckpointSchema,
    entrySchema: briefEntrySchema,
    restore: (checkpoint, line) => {
      if (checkpoint) return checkpoint.briefId === id ? new BriefMarks(checkpoint) : null;
      const header = briefHeaderSchema.safeParse(line);
      if (!header.success || header.data.id !== id) return null;
      return new BriefMarks({ textSha256: header.data.textSha256, annotations: [], relations: [] });
    },
    listState: (marks, position) => ({
      ...position,
      briefId: id,
      textSha256: marks.textSha256,
      ...marks.listRecords(),
    }),
  };
  const opened = await openDocument(environment, kind, checkOwnership);
  return { ...opened, notices: [...opened.notices, ...(await checkBriefFolder(environment, id))] };
}
