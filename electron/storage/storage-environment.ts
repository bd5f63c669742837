import type { FileSystem } from './file-system.ts';
import type { StoredFormat } from './format-version.ts';
import type { LineCodec } from './line-codec.ts';

/** What storage is given from outside, handed down together. */
export interface StorageEnvironment {
  /** The library's folder: absolute. */
  readonly folder: string;
  /** Contents: reads and writes through the key of an encrypted library. */
  readonly fileSystem: FileSystem;
  /** The bytes as they lie on the disk: for copying them. */
  readonly disk: FileSystem;
  readonly isEncrypted: boolean;
  /** How a history spells its lines; `fileSystem` leaves them alone. */
  readonly lines: (historyFile: string) => LineCodec;
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
