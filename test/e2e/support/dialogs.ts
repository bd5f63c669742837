import type { ElectronApplication } from '@playwright/test';

/** Answers the native save dialog with a path; the app asks and writes as usual. */
export async function answerSaveDialog(
  electron: ElectronApplication,
  filePath: string | null,
): Promise<void> {
  await electron.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = async () => ({ canceled: file === null, filePath: file ?? '' });
  }, filePath);
}

export async function answerOpenDialog(
  electron: ElectronApplication,
  filePaths: readonly string[],
): Promise<void> {
  await electron.evaluate(
    ({ dialog }, files) => {
      dialog.showOpenDialog = async () => ({ canceled: files.length === 0, filePaths: files });
    },
    [...filePaths],
  );
}

/** Answers questions with the n-th button. */
export async function answerMessageBox(electron: ElectronApplication, response: number): Promise<void> {
  await electron.evaluate(({ dialog }, button) => {
    dialog.showMessageBox = async () => ({ response: button, checkboxChecked: false });
  }, response);
}
