import path from 'node:path';
import { dialog } from 'electron';
import { IMPORTERS } from '../../importing/importers/registry.ts';
import type { MainContext } from './context.ts';

/** Asks for documents to import, where the last ones were found. @returns paths; empty when the user thought better of it */
export async function chooseDocuments(
  { settings, window }: Pick<MainContext, 'settings' | 'window'>,
  { title, selection }: { readonly title: string; readonly selection: 'one' | 'many' },
): Promise<readonly string[]> {
  const chosen = await dialog.showOpenDialog(window.window, {
    title,
    defaultPath: settings.get().importFolder,
    properties: selection === 'many' ? ['openFile', 'multiSelections'] : ['openFile'],
    filters: [
      { name: 'Briefs', extensions: IMPORTERS.flatMap(({ extensions }) => extensions) },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  const [first] = chosen.filePaths;
  if (first !== undefined) settings.update({ importFolder: path.dirname(first) });
  return chosen.canceled ? [] : chosen.filePaths;
}
