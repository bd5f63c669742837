import type { Handler } from '#core/ipc/contract.ts';
import { ok } from '#core/result.ts';
import type { MainContext } from './context.ts';
import { chooseDocuments } from './open-dialog.ts';

export const chooseFilesHandler: Handler<'import:choose', MainContext> = async (_request, context) =>
  ok(
    await context.imports.importPaths(
      await chooseDocuments(context, { title: 'Import briefs', selection: 'many' }),
    ),
  );

export const chooseFolderHandler: Handler<'import:choose-folder', MainContext> = async (_request, context) =>
  ok(
    await context.imports.importPaths(
      await chooseDocuments(context, { title: 'Import a folder', selection: 'folder' }),
    ),
  );

export const pasteHandler: Handler<'import:paste', MainContext> = async (clipboard, { imports }) =>
  ok(await imports.importClipboard(clipboard));

export const unlockImportHandler: Handler<'import:unlock', MainContext> = async (
  { ticket, password },
  { imports },
) => imports.unlock(ticket, password);

export const attachmentsHandler: Handler<'import:attachments', MainContext> = async (
  { tickets },
  { imports },
) => imports.importAttachments(tickets);

export const resolveDuplicateHandler: Handler<'import:resolve-duplicate', MainContext> = async (
  { ticket, choice },
  { imports },
) => imports.resolveDuplicate(ticket, choice);
