import path from 'node:path';
import { app, Menu, powerMonitor } from 'electron';
import { z } from 'zod';
import type { CommandId } from '#core/commands/catalog.ts';
import { DROPPED_FILES_CHANNEL } from '#core/ipc/channels.ts';
import type { AppInfo } from '#core/ipc/contract.ts';
import { ok } from '#core/result.ts';
import { InterchangeRunner } from '../interchange/interchange-runner.ts';
import { nodeFileSystem } from '../storage/node-file-system.ts';
import { describeApp } from './app-info.ts';
import { EncryptionService } from './encryption-service.ts';
import { createExportRunners } from './export-runners.ts';
import { ExportService } from './export-service.ts';
import { findFileArguments } from './file-arguments.ts';
import { createImportServices } from './import-services.ts';
import type { MainContext, SavedExport } from './ipc/context.ts';
import { handleParsed, registerHandlers } from './ipc/handle.ts';
import { HANDLERS } from './ipc/handlers.ts';
import { createLibraryDialogs } from './library-dialogs.ts';
import { LibraryKeys } from './library-keys.ts';
import { LibraryLockService } from './library-lock-service.ts';
import { LibraryService } from './library-service.ts';
import { LibrarySession } from './library-session.ts';
import type { Log } from './log.ts';
import { MainWindow, preloadPath } from './main-window.ts';
import { MenuState } from './menu-state.ts';
import { MergeService } from './merge-service.ts';
import { openLibraryFolder } from './open-library-folder.ts';
import type { OriginalTickets } from './original-tickets.ts';
import { printCheckedPdf } from './print-checked-pdf.ts';
import { RecentLibraries } from './recent-libraries.ts';
import type { SettingsStore } from './settings-store.ts';
import { Tickets } from './tickets.ts';
import { createUtilityTaskHost } from './utility-task-host.ts';

export interface BriefmarkOptions {
  readonly dataFolder: string;
  readonly mainFolder: string;
  readonly appFolder: string;
  readonly packageJson: unknown;
  readonly settings: SettingsStore;
  readonly originals: OriginalTickets;
  readonly log: Log;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** How soon a library that another computer has taken over is noticed while nobody edits. */
const ACCESS_CHECK_MS = 15_000;

const droppedFilesSchema = z.strictObject({ paths: z.array(z.string().min(1).max(4096)).max(10_000) });

/** The running app: one library, one window, and what connects them. */
export class Briefmark {
  readonly #options: BriefmarkOptions;
  readonly #context: MainContext;
  #isClosed = false;

  private constructor(options: BriefmarkOptions, context: MainContext) {
    this.#options = options;
    this.#context = context;
  }

  static async open(options: BriefmarkOptions): Promise<Briefmark> {
    const { settings, log, now, newId, mainFolder, appFolder, dataFolder } = options;
    const ownFolder = path.join(dataFolder, 'library');
    const recent = new RecentLibraries(settings, ownFolder);
    const author = (): string => settings.get().author || getInfo().accountName;
    const keys = new LibraryKeys({ disk: nodeFileSystem, now: () => performance.now() });
    const session: LibrarySession = new LibrarySession(recent.getLast(), {
      open: async (folder, mode) => {
        const cipher = await keys.find(folder);
        const seedsFolder = folder === ownFolder ? path.join(appFolder, 'seeds') : null;
        return openLibraryFolder({ folder, mode, cipher, seedsFolder, now, newId, author, log });
      },
      onAccessLost: (readOnlyReason) => window.send('library:access', { readOnlyReason }),
      onOpened: (folder) => {
        recent.note(folder);
        void keys.keepOnly(folder);
      },
    });
    const getInfo = (): AppInfo =>
      describeApp({
        app,
        packageJson: options.packageJson,
        settings: settings.get(),
        settingsProblems: settings.problems,
        libraryFolder: session.folder,
      });
    const opened = await session.open(session.folder, session.folder === ownFolder ? 'create' : 'existing');
    if (!opened.ok) log.warn(`The library could not be opened: ${opened.error.message}`);
    const icon = path.join(mainFolder, '../icon.png');
    const window = new MainWindow({ settings, log, preload: preloadPath(mainFolder), icon });
    const dialogs = createLibraryDialogs(window.window);
    const { parse, imports, tables, reissues } = createImportServices({
      session,
      mainFolder,
      now,
      newId,
      onProgress: (progress) => window.send('import:progress', progress),
    });
    const exports = new ExportService({
      get library() {
        return session.library;
      },
      ...createExportRunners(mainFolder),
      print: (page, signal) => printCheckedPdf(page, { mainFolder, signal }),
      now,
      author,
      generator: `Briefmark ${app.getVersion()}`,
      onProgress: (progress) => window.send('export:progress', progress),
    });
    const merges = new MergeService({
      get library() {
        return session.library;
      },
      reader: new InterchangeRunner({
        host: createUtilityTaskHost(path.join(mainFolder, 'interchange-worker.js'), 'Briefmark interchange'),
      }),
      onProgress: (progress) => window.send('import:progress', progress),
      now,
      newId,
      author,
    });
    const runCommand = (commandId: CommandId) => window.send('command:run', { commandId });
    const menu = new MenuState(runCommand, settings.get().userKeys);
    const encryption = new EncryptionService({
      session,
      keys,
      disk: nodeFileSystem,
      now,
      newId,
      onProgress: (progress) => window.send('library:progress', progress),
    });
    const lock = new LibraryLockService({
      session,
      keys,
      getIdleMinutes: () => settings.get().lockAfterMinutes,
      askWindow: () => window.send('library:locking', {}),
      resetWindow: () => setImmediate(() => void window.reset()),
      log,
    });
    const savedExports = new Tickets<SavedExport>(newId);
    return new Briefmark(options, {
      get library() {
        return session.library;
      },
      session,
      libraries: new LibraryService({ session, recent, dialogs, fileSystem: nodeFileSystem, now }),
      encryption,
      lock,
      recent,
      settings,
      imports,
      parse,
      originals: options.originals,
      reissues,
      exports,
      merges,
      tables,
      window,
      menu,
      savedExports,
      log,
      getInfo,
    });
  }

  async start(): Promise<void> {
    const { log } = this.#options;
    registerHandlers(HANDLERS, this.#context, log);
    handleParsed(
      DROPPED_FILES_CHANNEL,
      droppedFilesSchema,
      async ({ paths }) => ok(await this.#context.imports.importPaths(paths)),
      log,
    );
    this.#listen();
    Menu.setApplicationMenu(null);
    await this.#context.window.load();
    await this.#importFiles(findFileArguments(process.argv, process.cwd(), app.isPackaged));
  }

  #listen(): void {
    app.on('second-instance', (_event, argv, workingFolder) => {
      this.#context.window.focus();
      void this.#importFiles(findFileArguments(argv, workingFolder, app.isPackaged));
    });
    app.on('open-file', (event, file) => {
      event.preventDefault();
      void this.#importFiles([file]);
    });
    const checkAccess = () => void this.#context.session.checkAccess();
    this.#context.window.window.on('focus', checkAccess);
    setInterval(checkAccess, ACCESS_CHECK_MS).unref();
    this.#context.lock.listen(powerMonitor);
    // a hidden window may still print something that was stopped
    this.#context.window.window.on('closed', () => app.quit());
    app.on('window-all-closed', () => app.quit());
    app.on('will-quit', (event) => {
      if (this.#isClosed) return;
      event.preventDefault();
      void this.#close();
    });
  }

  async #importFiles(paths: readonly string[]): Promise<void> {
    if (paths.length === 0 || !this.#context.session.find().ok) return;
    const report = await this.#context.imports.importPaths(paths);
    this.#context.window.send('import:finished', report);
  }

  /** Writers are drained before the process ends; what fails then is logged, for it is in the history already. */
  async #close(): Promise<void> {
    const { session, settings, log } = this.#context;
    try {
      await session.close();
      await settings.flush();
    } catch (thrown) {
      log.error('Closing the library failed', thrown);
    }
    this.#isClosed = true;
    app.quit();
  }
}
