import type { FormatInfo } from '#core/ipc/contract.ts';
import type { AppStore } from './app-store.ts';

export interface SavedExport {
  readonly ticket: string;
  readonly fileName: string;
  readonly losses: readonly string[];
}

export async function readFormats(app: AppStore): Promise<readonly FormatInfo[]> {
  const formats = await app.bridge.invoke('export:formats', {});
  if (formats.ok) return formats.value.formats;
  app.showToast({ tone: 'error', message: formats.error.message });
  return [];
}

/** Saves the brief that is shown. What is still on its way to disk is waited for, so that the export is complete. */
export async function exportBrief(app: AppStore, formatId: string): Promise<SavedExport | null> {
  const { currentBriefId } = app.state;
  if (currentBriefId === null) return null;
  await app.queue.whenSettled();
  if (app.queue.hasUnsavedEdits) {
    app.showToast({
      tone: 'error',
      message: 'Some changes are not saved yet, so the export would lack them. Retry saving first.',
    });
    return null;
  }
  const saved = await app.bridge.invoke('export:save', { briefId: currentBriefId, formatId });
  if (!saved.ok) {
    app.showToast({ tone: 'error', message: saved.error.message });
    return null;
  }
  return saved.value.status === 'saved' ? saved.value : null;
}

export async function showExportInFolder(app: AppStore, ticket: string): Promise<void> {
  const shown = await app.bridge.invoke('export:show-in-folder', { ticket });
  if (!shown.ok) app.showToast({ tone: 'error', message: shown.error.message });
}
