import { type BrowserWindow, dialog } from 'electron';

/** The questions about folders that only the main process may ask: no path comes from the window. */
export interface LibraryDialogs {
  /** A folder that need not be there yet. @returns `null` when the user changed their mind */
  chooseNewFolder(question: { title: string; suggestion: string; button: string }): Promise<string | null>;
  /** A folder that is there. */
  chooseFolder(question: { title: string; suggestion: string }): Promise<string | null>;
}

export function createLibraryDialogs(window: BrowserWindow): LibraryDialogs {
  return {
    chooseNewFolder: async ({ title, suggestion, button }) => {
      const chosen = await dialog.showSaveDialog(window, {
        title,
        defaultPath: suggestion,
        buttonLabel: button,
        nameFieldLabel: 'Folder',
        properties: ['createDirectory'],
      });
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
    },
    chooseFolder: async ({ title, suggestion }) => {
      const chosen = await dialog.showOpenDialog(window, {
        title,
        defaultPath: suggestion,
        properties: ['openDirectory'],
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
  };
}
