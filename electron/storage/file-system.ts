/**
 * The few operations that storage asks of a disk. The real one is `node-file-system.ts`; the tests put one in its
 * place that loses what was not yet synced, stops at every step and runs out of space. Failures are thrown as Node
 * throws them (`code: 'ENOSPC'`), `disk-failure.ts` puts them into words.
 */
export interface FileSystem {
  /** From byte `start` to the end. Throws `ENOENT` when the file is missing. */
  readFile(file: string, start?: number): Promise<Uint8Array>;
  /** Names inside a folder, in no order; empty when the folder is missing. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** Bytes, or `undefined` when there is no such file. */
  getFileSize(file: string): Promise<number | undefined>;
  /** The same for many files at once, in their order. */
  getFileSizes(files: readonly string[]): Promise<readonly (number | undefined)[]>;
  /** With its parents; nothing happens when it exists. */
  makeFolder(folder: string): Promise<void>;
  open(file: string, mode: OpenMode): Promise<WritableFile>;
  rename(from: string, to: string): Promise<void>;
  /** A second name for the same bytes. Throws where the file system has no such thing. */
  link(from: string, to: string): Promise<void>;
  removeFile(file: string): Promise<void>;
  removeFolder(folder: string): Promise<void>;
  /** Makes the names inside a folder durable: created, renamed and removed entries. */
  syncFolder(folder: string): Promise<void>;
}

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** `create` throws `EEXIST` when the file is there; `replace` empties it; `append` writes at its end. */
export type OpenMode = 'create' | 'replace' | 'append';

export interface WritableFile {
  /** Writes some of the bytes and says how many: a disk that fills up takes only a part. */
  write(bytes: Uint8Array): Promise<number>;
  /** Returns when what was written would survive a power cut. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}
