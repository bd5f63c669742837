import path from 'node:path';
import { BrowserWindow, dialog, nativeTheme, type Rectangle, screen } from 'electron';
import type { EventName } from '#core/ipc/channels.ts';
import type { EventPayload } from '#core/ipc/events.ts';
import type { Settings } from '#core/settings/settings.ts';
import { APP_ORIGIN } from './app-protocol.ts';
import type { Log } from './log.ts';
import type { SettingsStore } from './settings-store.ts';

const DEFAULT_SIZE = { width: 1440, height: 900 };
const MINIMUM_SIZE = { minWidth: 720, minHeight: 480 };
/** How long the window may take to hand over what was typed before the user is asked. */
const CLOSING_TIMEOUT_MS = 8000;
const GROUND = { light: '#f6f5f2', dark: '#16171a' };

/** The one window: remembers its place, and closes only after the renderer has handed over every edit. */
export class MainWindow {
  readonly window: BrowserWindow;
  readonly #settings: SettingsStore;
  readonly #log: Log;
  #mayClose = false;
  #mayHoldEdits = false;
  #closingTimer: NodeJS.Timeout | undefined;

  constructor(options: { settings: SettingsStore; log: Log; preload: string; icon: string }) {
    this.#settings = options.settings;
    this.#log = options.log;
    this.window = new BrowserWindow({
      ...placeOnScreen(options.settings.get().windowBounds),
      ...MINIMUM_SIZE,
      show: false,
      title: 'Briefmark',
      icon: options.icon,
      backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
      webPreferences: {
        preload: options.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        navigateOnDragDrop: false,
      },
    });
    this.#listen();
  }

  /** A load that is cut short because the window was closed has not failed. */
  async load(): Promise<void> {
    // The page that goes was drained by whoever loads the next one; asked now, it would never answer.
    this.#mayHoldEdits = false;
    await this.window.loadURL(`${APP_ORIGIN}/index.html`).catch((thrown: unknown) => {
      if (!this.#mayClose) throw thrown;
    });
  }

  /** Of everything in the window; 100 is the size that it was drawn for. */
  setZoom(percent: number): void {
    this.window.webContents.setZoomFactor(percent / 100);
  }

  /** Drops everything that the page holds, and what the window's frame says of it. */
  async reset(): Promise<void> {
    this.window.setTitle('Briefmark');
    await this.load();
    this.window.webContents.navigationHistory.clear();
  }

  send<E extends EventName>(event: E, payload: EventPayload<E>): void {
    if (!this.window.isDestroyed()) this.window.webContents.send(event, payload);
  }

  focus(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.focus();
  }

  /** The page has opened the library. Before that it holds no edit and may not listen yet, so closing asks it nothing. */
  noteLibraryOpened(): void {
    this.#mayHoldEdits = true;
  }

  /** The renderer has committed what was typed. With edits still unsaved, the user decides. */
  async finishClosing(hasUnsavedEdits: boolean): Promise<void> {
    clearTimeout(this.#closingTimer);
    if (hasUnsavedEdits && !(await this.askToLoseEdits())) return;
    this.#mayClose = true;
    this.window.close();
  }

  #listen(): void {
    const { window } = this;
    const bounds = this.#settings.get().windowBounds;
    window.once('ready-to-show', () => {
      if (bounds?.isMaximized) window.maximize();
      window.show();
    });
    window.on('close', (event) => {
      this.#rememberBounds();
      if (!this.#mayHoldEdits || window.webContents.isCrashed()) this.#mayClose = true;
      if (this.#mayClose) return;
      event.preventDefault();
      this.send('app:closing', {});
      clearTimeout(this.#closingTimer);
      this.#closingTimer = setTimeout(() => void this.finishClosing(true), CLOSING_TIMEOUT_MS);
    });
    window.webContents.on('did-navigate', () => {
      this.#mayHoldEdits = false;
    });
    window.webContents.on('did-finish-load', () => this.setZoom(this.#settings.get().zoomPercent));
    window.webContents.on('zoom-changed', (_event, direction) =>
      this.send('command:run', { commandId: direction === 'in' ? 'view.zoom-in' : 'view.zoom-out' }),
    );
    window.webContents.on('render-process-gone', (_event, details) => void this.#offerReload(details.reason));
  }

  #rememberBounds(): void {
    const { x, y, width, height } = this.window.getNormalBounds();
    this.#settings.update({ windowBounds: { x, y, width, height, isMaximized: this.window.isMaximized() } });
  }

  /** @returns whether the user leaves them behind. */
  async askToLoseEdits(): Promise<boolean> {
    const { response } = await dialog.showMessageBox(this.window, {
      type: 'warning',
      message: 'Some changes are not saved yet.',
      detail:
        'Stay to let Briefmark try again, or close and lose the changes that the status bar shows as not saved.',
      buttons: ['Stay', 'Close and lose them'],
      defaultId: 0,
      cancelId: 0,
    });
    return response === 1;
  }

  async #offerReload(reason: string): Promise<void> {
    if (reason === 'clean-exit') return;
    this.#log.error(`The window's process ended: ${reason}`);
    const { response } = await dialog.showMessageBox(this.window, {
      type: 'error',
      message: 'The window stopped working.',
      detail: 'Everything that was shown as saved is on disk. Reload to go on.',
      buttons: ['Reload', 'Quit'],
      defaultId: 0,
    });
    if (response === 0) await this.load();
    else this.window.destroy();
  }
}

/** The remembered place, if a screen still shows it; else the default size, centred by the system. */
function placeOnScreen(bounds: Settings['windowBounds']): Partial<Rectangle> {
  if (bounds === null) return DEFAULT_SIZE;
  const { workArea } = screen.getDisplayMatching(bounds);
  const isVisible =
    bounds.x < workArea.x + workArea.width - 100 &&
    bounds.x + bounds.width > workArea.x + 100 &&
    bounds.y >= workArea.y - 10 &&
    bounds.y < workArea.y + workArea.height - 100;
  const { x, y, width, height } = bounds;
  return isVisible ? { x, y, width, height } : { width, height };
}

export function preloadPath(mainFolder: string): string {
  return path.join(mainFolder, '../preload/preload.cjs');
}
