import type { LibraryKeys } from './library-keys.ts';
import type { LibrarySession } from './library-session.ts';
import type { Log } from './log.ts';

/** How long the window may take to hand over what was typed. */
const HANDOVER_MS = 8000;
const IDLE_CHECK_MS = 5000;

/** What the operating system tells about its user: Electron's `powerMonitor`. */
export interface PowerEvents {
  on(event: 'suspend' | 'lock-screen', listener: () => void): unknown;
  getSystemIdleTime(): number;
}

export interface LibraryLockServiceOptions {
  readonly session: LibrarySession;
  readonly keys: LibraryKeys;
  /** Minutes without a key or the mouse; 0 for never. */
  readonly getIdleMinutes: () => number;
  readonly askWindow: () => void;
  /** Loads the page anew, with nothing of the library in it. */
  readonly resetWindow: () => void;
  readonly log: Log;
}

/**
 * Locks an encrypted library: when asked, when nobody is at the keyboard, and when the computer goes to sleep or its
 * screen is locked. The window hands over what was typed first; edits that the disk refuses keep the library open,
 * because nothing may be lost.
 */
export class LibraryLockService {
  readonly #options: LibraryLockServiceOptions;
  #handover: NodeJS.Timeout | null = null;
  /** Edits kept it open while nobody was there: asking again every few seconds would help nobody. */
  #isKeptOpen = false;

  constructor(options: LibraryLockServiceOptions) {
    this.#options = options;
  }

  listen(power: PowerEvents): void {
    power.on('suspend', () => this.request());
    power.on('lock-screen', () => this.request());
    setInterval(() => {
      this.checkIdle(power.getSystemIdleTime());
    }, IDLE_CHECK_MS).unref();
  }

  checkIdle(idleSeconds: number): void {
    const idleMinutes = this.#options.getIdleMinutes();
    if (idleMinutes === 0 || idleSeconds < idleMinutes * 60) this.#isKeptOpen = false;
    else if (!this.#isKeptOpen) this.request();
  }

  /** Asks the window to hand over; a page that does not answer holds nothing that could still be saved. */
  request(): void {
    const opened = this.#options.session.find();
    if (!opened.ok || !opened.value.isEncrypted || this.#handover !== null) return;
    this.#handover = setTimeout(() => void this.finish(false), HANDOVER_MS);
    this.#options.askWindow();
  }

  /** @returns whether the library is locked now */
  async finish(hasUnsavedEdits: boolean): Promise<boolean> {
    if (this.#handover !== null) clearTimeout(this.#handover);
    this.#handover = null;
    const { session, keys, resetWindow, log } = this.#options;
    const opened = session.find();
    if (!opened.ok || !opened.value.isEncrypted) return false;
    if (hasUnsavedEdits) {
      this.#isKeptOpen = true;
      log.warn('The library was not locked, because changes are not saved yet');
      return false;
    }
    await session.lock();
    keys.wipeAll();
    resetWindow();
    return true;
  }
}
