import path from 'node:path';
import { dialog } from 'electron';
import type { Handler } from '#core/ipc/contract.ts';
import { ok } from '#core/result.ts';
import { IMPORTERS } from '../../importing/importers/registry.ts';
import type { MainContext } from './context.ts';

export const chooseFilesHandler: Handler<'import:choose', MainContext> = async (_request, context) => {
  const { settings, imports, window } = context;
  const chosen = await dialog.showOpenDialog(window.window, {
    title: 'Import briefs',
    defaultPath: settings.get().importFolder,
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Briefs', extensions: IMPORTERS.flatMap(({ extensions }) => extensions) },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  const first = chosen.filePaths[0];
  if (first !== undefined) settings.update({ importFolder: path.dirname(first) });
  return ok(await imports.importPaths(chosen.canceled ? [] : chosen.filePaths));
};

export const pasteHandler: Handler<'import:paste', MainContext> = async ({ text }, { imports }) =>
  ok(await imports.importText(text));

export const resolveDuplicateHandler: Handler<'import:resolve-duplicate', MainContext> = async (
  { ticket, choice },
  { imports },
) => imports.resolveDuplicate(ticket, choice);
