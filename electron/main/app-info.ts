import os from 'node:os';
import type { App } from 'electron';
import { z } from 'zod';
import type { AppInfo } from '#core/ipc/contract.ts';
import { rendererSettingsSchema, type Settings } from '#core/settings/settings.ts';

const packageSchema = z.object({ briefmarkBuild: z.string().optional() });

/** A package made with the development runtime says so in its package.json; running from source is development too. */
export function isDevelopmentBuild(app: App, packageJson: unknown): boolean {
  const parsed = packageSchema.safeParse(packageJson);
  return !app.isPackaged || (parsed.success && parsed.data.briefmarkBuild === 'development');
}

export function describeApp(facts: {
  app: App;
  packageJson: unknown;
  settings: Settings;
  settingsProblems: readonly string[];
  libraryFolder: string;
}): AppInfo {
  return {
    name: 'Briefmark',
    version: facts.app.getVersion(),
    isDevelopmentBuild: isDevelopmentBuild(facts.app, facts.packageJson),
    electronVersion: process.versions.electron,
    platform: toPlatform(process.platform),
    accountName: readAccountName(),
    libraryFolder: facts.libraryFolder,
    settings: rendererSettingsSchema.parse(facts.settings),
    settingsProblems: [...facts.settingsProblems],
  };
}

function toPlatform(platform: NodeJS.Platform): AppInfo['platform'] {
  return platform === 'linux' || platform === 'darwin' || platform === 'win32' ? platform : 'other';
}

function readAccountName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return ''; // An account without an entry in the system's list has no name to show.
  }
}
