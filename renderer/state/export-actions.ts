import type { ExportChoice } from '#core/exports/export-choice.ts';
import type { ExportOutcome, ExportRequest, FormatInfo } from '#core/ipc/export-contract.ts';
import type { AppStore } from './app-store.ts';
import { updateSettings } from './settings-actions.ts';

export type SavedExport = Extract<ExportOutcome, { status: 'saved' }>;

export async function readFormats(app: AppStore): Promise<readonly FormatInfo[]> {
  const formats = await app.bridge.invoke('export:formats', {});
  if (formats.ok) return formats.value.formats;
  app.showToast({ tone: 'error', message: formats.error.message });
  return [];
}

/** Saves the briefs. What is still on its way to disk is waited for, so that the export is complete. */
export async function exportBriefs(app: AppStore, request: ExportRequest): Promise<SavedExport | null> {
  await app.queue.whenSettled();
  if (app.queue.hasUnsavedEdits) {
    app.showToast({
      tone: 'error',
      message: 'Some changes are not saved yet, so the export would lack them. Retry saving first.',
    });
    return null;
  }
  const saved = await app.bridge.invoke('export:save', request);
  app.set({ exportProgress: null });
  if (!saved.ok) {
    app.showToast({ tone: 'error', message: saved.error.message });
    return null;
  }
  if (saved.value.status === 'cancelled') return null;
  rememberChoice(app, request.choice);
  return saved.value;
}

export async function cancelExport(app: AppStore): Promise<void> {
  await app.bridge.invoke('export:cancel', {});
}

export async function showExportInFolder(app: AppStore, ticket: string): Promise<void> {
  const shown = await app.bridge.invoke('export:show-in-folder', { ticket });
  if (!shown.ok) app.showToast({ tone: 'error', message: shown.error.message });
}

export async function saveReleaseLog(app: AppStore, ticket: string): Promise<void> {
  const saved = await app.bridge.invoke('export:save-log', { ticket });
  if (!saved.ok) app.showToast({ tone: 'error', message: saved.error.message });
  else if (saved.value.isSaved) app.showToast({ tone: 'success', message: 'The log was saved.' });
}

/** A preset of the same name is replaced. */
export function keepPreset(app: AppStore, name: string, choice: ExportChoice): void {
  const others = app.state.info?.settings.exportPresets.filter((preset) => preset.name !== name) ?? [];
  void updateSettings(app, { exportPresets: [...others, { name, choice }].slice(-50) });
}

export function removePreset(app: AppStore, name: string): void {
  const presets = app.state.info?.settings.exportPresets ?? [];
  void updateSettings(app, { exportPresets: presets.filter((preset) => preset.name !== name) });
}

/** The main process has written it down already; the window must offer the same next time. */
function rememberChoice(app: AppStore, choice: ExportChoice): void {
  const { info } = app.state;
  if (info !== null) app.set({ info: { ...info, settings: { ...info.settings, lastExport: choice } } });
}
