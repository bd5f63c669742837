import type { Handler } from '#core/ipc/contract.ts';
import { ok } from '#core/result.ts';
import type { MainContext } from './context.ts';
import { chooseDocuments } from './open-dialog.ts';

export const reissueHandler: Handler<'import:reissue', MainContext> = async ({ briefId }, context) => {
  const [file] = await chooseDocuments(context, { title: 'Choose the corrected version', selection: 'one' });
  if (file === undefined) return ok({ status: 'cancelled' });
  const reissued = await context.reissues.reissue(briefId, file);
  if (!reissued.ok) return reissued;
  const { brief, counts, notes } = reissued.value;
  const libraryRevision = context.library.getRevision();
  return ok({ status: 'reissued', brief, counts, notes: [...notes], libraryRevision });
};
