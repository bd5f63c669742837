import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog, nativeTheme, protocol, session } from 'electron';
import { findCliArguments } from '../cli/find-cli-arguments.ts';
import { isCommandLine } from '../cli/run-cli.ts';
import { APP_SCHEME, serveRenderer } from './app-protocol.ts';
import { Briefmark } from './briefmark.ts';
import { runCommandLine } from './command-line.ts';
import { hardenContents, hardenSession } from './harden.ts';
import { openLog } from './log.ts';
import { OriginalTickets } from './original-tickets.ts';
import { SettingsStore } from './settings-store.ts';

const mainFolder = import.meta.dirname;
const appFolder = path.join(mainFolder, '../../..');

protocol.registerSchemesAsPrivileged([
  {
    scheme: APP_SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
]);

const cliArguments = findCliArguments(process.argv, app.isPackaged);

if (isCommandLine(cliArguments)) void runCommandLine(cliArguments, mainFolder);
else startOnce();

/** One process per user data folder: a second start hands over its files and ends. */
function startOnce(): void {
  followDataFolderSwitch();
  if (app.requestSingleInstanceLock({ argv: process.argv, workingFolder: process.cwd() })) void start();
  else app.quit();
}

async function start(): Promise<void> {
  const dataFolder = app.getPath('userData');
  const log = openLog(path.join(dataFolder, 'logs'), () => new Date());
  process.on('uncaughtException', (thrown) => log.error('Uncaught in the main process', thrown));
  process.on('unhandledRejection', (thrown) => log.error('Unhandled in the main process', thrown));
  hardenContents(app, log);
  const settings = await SettingsStore.open(path.join(dataFolder, 'settings.json'), log);
  nativeTheme.themeSource = settings.get().theme;
  await app.whenReady();
  hardenSession(session.defaultSession, log);
  session.defaultSession.setCodeCachePath(path.join(dataFolder, 'code-cache'));
  const originals = new OriginalTickets(randomUUID);
  protocol.handle(APP_SCHEME, serveRenderer(path.join(mainFolder, '../renderer'), originals));
  try {
    const packageJson: unknown = JSON.parse(await readFile(path.join(appFolder, 'package.json'), 'utf8'));
    const briefmark = await Briefmark.open({
      dataFolder,
      mainFolder,
      appFolder,
      packageJson,
      settings,
      originals,
      log,
      now: () => new Date(),
      newId: randomUUID,
    });
    await briefmark.start();
  } catch (thrown) {
    log.error('Starting failed', thrown);
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    dialog.showErrorBox(
      'Briefmark could not start',
      `${reason}\n\nThe log in ${path.join(dataFolder, 'logs')} says more.`,
    );
    app.exit(1);
  }
}

/** `--user-data-dir` moves Chromium's own files; the library and the settings must follow it. */
function followDataFolderSwitch(): void {
  const folder = app.commandLine.getSwitchValue('user-data-dir');
  if (folder !== '') app.setPath('userData', path.resolve(folder));
}
