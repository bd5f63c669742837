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

export const pasteHandler: Handler<'import:paste', MainContext> = async ({ text }, { imports }) =>
  ok(await imports.importText(text));

export const resolveDuplicateHandler: Handler<'import:resolve-duplicate', MainContext> = async (
  { ticket, choice },
  { imports },
) => imports.resolveDuplicate(ticket, choice);
