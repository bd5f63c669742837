import path from 'node:path';
import type { LibrarySwitch } from '#core/ipc/library-contract.ts';
import { err, ok, type Result } from '#core/result.ts';
import { copyLibraryTo, listBackups } from '../storage/backups.ts';
import { attempt } from '../storage/disk-failure.ts';
import type { FileSystem } from '../storage/file-system.ts';
import { moveLibrary } from '../storage/move-library.ts';
import type { LibraryDialogs } from './library-dialogs.ts';
import type { LibrarySession, OpenMode } from './library-session.ts';
import type { RecentLibraries } from './recent-libraries.ts';

/** `opened`: the window is to be loaded anew. `continued`: it goes on with what it holds. */
export type SwitchOutcome = 'cancelled' | 'opened' | 'continued';

export interface LibraryServiceOptions {
  readonly session: LibrarySession;
  readonly recent: RecentLibraries;
  readonly dialogs: LibraryDialogs;
  readonly fileSystem: FileSystem;
  readonly now: () => Date;
}

const CANCELLED: Result<SwitchOutcome> = ok('cancelled');

/** Puts another library, or the same one in another way, in the place of the one that is open. */
export class LibraryService {
  readonly #options: LibraryServiceOptions;

  constructor(options: LibraryServiceOptions) {
    this.#options = options;
  }

  async switchTo(target: LibrarySwitch): Promise<Result<SwitchOutcome>> {
    const { session, recent, dialogs } = this.#options;
    switch (target.how) {
      case 'again':
        return this.#open(session.folder, 'existing');
      case 'take-over':
      case 'read-only':
        return this.#open(session.folder, target.how);
      case 'recent': {
        const folder = recent.findFolder(target.ticket);
        return folder === undefined ? err(FORGOTTEN) : this.#open(folder, 'existing');
      }
      case 'choose': {
        const suggestion = path.dirname(session.folder);
        const folder = await dialogs.chooseFolder({ title: 'Open a library', suggestion });
        return folder === null ? CANCELLED : this.#open(folder, 'existing');
      }
      case 'create': {
        const folder = await this.chooseNewLibrary();
        return folder === null ? CANCELLED : this.#open(folder, 'create');
      }
      case 'move':
        return this.#move();
      case 'copy-and-go-on':
        return this.#goOnInCopy();
      case 'restore-backup':
        return this.#restore(target.backupId);
    }
  }

  /** Where a new library goes. @returns `null` when the user changed their mind */
  chooseNewLibrary(): Promise<string | null> {
    return this.#chooseNew({ title: 'New library', name: 'Library', button: 'Create' });
  }

  /** Copies the library and stays in it. @returns the copy's folder, or `null` when the user changed their mind */
  async copy(): Promise<Result<string | null>> {
    const { session } = this.#options;
    const name = `${path.basename(session.folder)} copy`;
    const folder = await this.#chooseNew({ title: 'Copy the library', name, button: 'Copy' });
    if (folder === null) return ok(null);
    const copied = await this.#copyTo(folder);
    return copied.ok ? ok(folder) : copied;
  }

  async #open(folder: string, mode: OpenMode, note: string | null = null): Promise<Result<SwitchOutcome>> {
    const { session } = this.#options;
    const opened = await session.open(folder, mode);
    if (!opened.ok) return opened;
    if (note !== null) session.note = note;
    return ok('opened');
  }

  async #move(): Promise<Result<SwitchOutcome>> {
    const { session, recent, fileSystem } = this.#options;
    const from = session.folder;
    const name = path.basename(from);
    const to = await this.#chooseNew({ title: 'Move the library', name, button: 'Move' });
    if (to === null) return CANCELLED;
    await session.close();
    const moved = await moveLibrary(fileSystem, { from, to });
    if (!moved.ok) {
      await session.open(from, 'existing');
      return moved;
    }
    if (!moved.value.isOldFolderLeft) recent.forget(from);
    const note = moved.value.isOldFolderLeft
      ? `The library was copied to another disk and is open there. The old folder, with its backups, is still at ${from}.`
      : null;
    return this.#open(to, 'existing', note);
  }

  async #goOnInCopy(): Promise<Result<SwitchOutcome>> {
    const { session } = this.#options;
    const from = session.folder;
    const name = `${path.basename(from)} copy`;
    const folder = await this.#chooseNew({ title: 'Save a copy elsewhere', name, button: 'Save copy' });
    if (folder === null) return CANCELLED;
    const copied = await this.#copyTo(folder);
    if (!copied.ok) return copied;
    const opened = await session.open(folder, 'existing');
    if (!opened.ok) return opened;
    session.note = `You now work in the copy at ${folder}. The library it was made from is still at ${from}.`;
    return ok('continued');
  }

  /** What is there now is not touched: the backup becomes a library beside it. */
  async #restore(backupId: string): Promise<Result<SwitchOutcome>> {
    const { session, fileSystem } = this.#options;
    const present = session.folder;
    const library = session.find();
    const listed = library.ok
      ? await library.value.backups.list()
      : await attempt(() => listBackups(fileSystem, present));
    if (!listed.ok) return listed;
    const backup = listed.value.find(({ id }) => id === backupId);
    if (backup === undefined) return err(NO_SUCH_BACKUP);
    const to = await this.#findFreeName(`${present} restored ${backup.created.slice(0, 10)}`);
    const copied = await copyLibraryTo(fileSystem, { from: backup.folder, to });
    if (!copied.ok) return copied;
    return this.#open(
      to,
      'existing',
      `This is the library as it was when the backup was taken, in a folder of its own: ${to}. The library as it was just now is unchanged at ${present}, and can be opened again with “Open library”.`,
    );
  }

  async #findFreeName(wanted: string): Promise<string> {
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? wanted : `${wanted} (${number})`;
      const entries = await attempt(() => this.#options.fileSystem.list(name));
      if (!entries.ok || entries.value.length === 0) return name;
    }
  }

  #copyTo(folder: string): Promise<Result<void>> {
    const { session, fileSystem } = this.#options;
    const opened = session.find();
    if (opened.ok) return opened.value.copyTo(path.resolve(folder));
    return copyLibraryTo(fileSystem, { from: session.folder, to: path.resolve(folder) });
  }

  #chooseNew({ title, name, button }: { title: string; name: string; button: string }) {
    const { session, dialogs } = this.#options;
    const suggestion = path.join(path.dirname(session.folder), name);
    return dialogs.chooseNewFolder({ title, suggestion, button });
  }
}

const FORGOTTEN = {
  code: 'not-found',
  message: 'This library is no longer in the list. Open its folder instead.',
} as const;

const NO_SUCH_BACKUP = {
  code: 'not-found',
  message: 'This backup is no longer there: older ones are thinned out. Choose another one.',
} as const;
