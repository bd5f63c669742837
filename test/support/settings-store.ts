import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Log } from '#electron/main/log.ts';
import { SettingsStore } from '#electron/main/settings-store.ts';

const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Settings in a file of their own, with the defaults of a first start. */
export async function aSettingsStore(): Promise<SettingsStore> {
  const folder = await mkdtemp(path.join(tmpdir(), 'briefmark-settings-'));
  return SettingsStore.open(path.join(folder, 'settings.json'), SILENT);
}
