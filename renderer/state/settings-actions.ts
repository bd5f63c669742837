import type { SettingsChanges } from '#core/settings/settings.ts';
import type { AppStore } from './app-store.ts';

export async function updateSettings(app: AppStore, changes: SettingsChanges): Promise<void> {
  const { info } = app.state;
  if (info === null) return;
  app.set({ info: { ...info, settings: { ...info.settings, ...changes } } });
  const updated = await app.bridge.invoke('settings:update', changes);
  if (!updated.ok) app.showToast({ tone: 'error', message: updated.error.message });
}
