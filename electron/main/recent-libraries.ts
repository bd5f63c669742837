import { createHash } from 'node:crypto';
import path from 'node:path';
import type { RecentLibrary } from '#core/ipc/library-contract.ts';
import { attempt } from '../storage/disk-failure.ts';
import { getLibraryPaths } from '../storage/library-layout.ts';
import { nodeFileSystem } from '../storage/node-file-system.ts';
import type { SettingsStore } from './settings-store.ts';

const MOST = 10;

/** The libraries that were open on this computer, newest first, and which one to open next time. */
export class RecentLibraries {
  readonly #settings: SettingsStore;
  readonly #ownFolder: string;

  /** @param ownFolder the library that Briefmark makes by itself */
  constructor(settings: SettingsStore, ownFolder: string) {
    this.#settings = settings;
    this.#ownFolder = path.resolve(ownFolder);
  }

  /** What to open at the start. */
  getLast(): string {
    return this.#settings.get().libraryFolder || this.#ownFolder;
  }

  note(folder: string): void {
    const others = this.#list().filter((known) => known !== folder);
    this.#settings.update({
      libraryFolder: folder === this.#ownFolder ? '' : folder,
      recentLibraries: [folder, ...others].slice(0, MOST),
    });
  }

  /** The folder is no longer there because it was moved. */
  forget(folder: string): void {
    this.#settings.update({ recentLibraries: this.#list().filter((known) => known !== folder) });
  }

  async describe(current: string): Promise<readonly RecentLibrary[]> {
    return Promise.all(
      this.#list().map(async (folder) => ({
        ticket: issueTicket(folder),
        name: path.basename(folder),
        folder,
        isCurrent: folder === current,
        isMissing: !(await hasLibrary(folder)),
      })),
    );
  }

  findFolder(ticket: string): string | undefined {
    return this.#list().find((folder) => issueTicket(folder) === ticket);
  }

  #list(): readonly string[] {
    return this.#settings.get().recentLibraries;
  }
}

function issueTicket(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 16);
}

async function hasLibrary(folder: string): Promise<boolean> {
  const { history, checkpoint } = getLibraryPaths(folder);
  const sizes = await attempt(() => nodeFileSystem.getFileSizes([history, checkpoint]));
  return sizes.ok && sizes.value.some((size) => size !== undefined);
}
