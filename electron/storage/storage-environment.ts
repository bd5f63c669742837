import type { FileSystem } from './file-system.ts';
import type { StoredFormat } from './format-version.ts';

/** What storage is given from outside, handed down together. */
export interface StorageEnvironment {
  /** The library's folder: absolute. */
  readonly folder: string;
  readonly fileSystem: FileSystem;
  readonly now: () => Date;
  readonly newId: () => string;
  /** What is written, and how older records are read. */
  readonly format: StoredFormat;
  /** Nothing is written at all: no lock, no repair, no checkpoint, no edit. */
  readonly isReadOnly: boolean;
  /** Who is at the keyboard: written into every line of history. */
  readonly author: () => string;
  readonly log: (message: string, details?: Readonly<Record<string, unknown>>) => void;
}
