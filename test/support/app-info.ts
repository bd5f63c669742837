import { type AppInfo, appInfoSchema } from '#core/ipc/contract.ts';
import { rendererSettingsSchema } from '#core/settings/settings.ts';

/** What the main process tells a window at its start, with the settings of a new installation. */
export function anAppInfo(settings: Readonly<Record<string, unknown>> = {}): AppInfo {
  return appInfoSchema.parse({
    name: 'Briefmark',
    version: '0.1.0',
    isDevelopmentBuild: true,
    electronVersion: '33.2.1',
    platform: 'linux',
    accountName: 'analyst',
    libraryFolder: '/library',
    settings: rendererSettingsSchema.parse(settings),
    settingsProblems: [],
  });
}
