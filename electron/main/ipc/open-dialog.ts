import path from 'node:path';
import { dialog, type OpenDialogOptions } from 'electron';
import { IMPORTERS } from '../../importing/importers/registry.ts';
import type { MainContext } from './context.ts';

const PROPERTIES: Readonly<Record<'one' | 'many' | 'folder', OpenDialogOptions['properties'] & {}>> = {
  one: ['openFile'],
  many: ['openFile', 'multiSelections'],
  folder: ['openDirectory'],
};

/** Asks for documents to import, where the last ones were found. @returns paths; empty when the user thought better of it */
export async function chooseDocuments(
  { settings, window }: Pick<MainContext, 'settings' | 'window'>,
  { title, selection }: { readonly title: string; readonly selection: 'one' | 'many' | 'folder' },
): Promise<readonly string[]> {
  const chosen = await dialog.showOpenDialog(window.window, {
    title,
    defaultPath: settings.get().importFolder,
    properties: PROPERTIES[selection],
    filters:
      selection === 'folder'
        ? []
        : [
            { name: 'Briefs', extensions: [...IMPORTERS.flatMap(({ extensions }) => extensions), 'zip'] },
            { name: 'All files', extensions: ['*'] },
          ],
  });
  const [first] = chosen.filePaths;
  if (first !== undefined) settings.update({ importFolder: path.dirname(first) });
  return chosen.canceled ? [] : chosen.filePaths;
}
