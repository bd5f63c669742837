import type { Adapter } from 'lowdb';
import type { z } from 'zod';
import { AppFailure } from '#core/app-error.ts';
import { NO_KEY_FILE } from './encryption/key-store.ts';
import { looksSealed } from './encryption/sealed-file.ts';
import type { FileSystem } from './file-system.ts';
import { getFormatVersion, type RecordKind, type StoredFormat, upgradeRecord } from './format-version.ts';
import { parseSealedJson, sealJson } from './sealed-json.ts';
import { writeFileAtomically } from './write-file.ts';

export interface CheckpointAdapterOptions<T> {
  readonly fileSystem: FileSystem;
  readonly format: StoredFormat;
  readonly file: string;
  readonly schema: z.ZodType<T>;
  readonly kind: RecordKind;
}

/**
 * lowdb's seam, filled with what a checkpoint needs: content synced before the rename and the folder after it, and
 * nothing read that was not checked. (lowdb's own writer renames without a sync, and its reader validates nothing.)
 */
export class CheckpointAdapter<T extends Readonly<Record<string, unknown>>> implements Adapter<T | null> {
  readonly #fileSystem: FileSystem;
  readonly #file: string;
  readonly #schema: z.ZodType<T>;
  readonly #kind: RecordKind;
  readonly #format: StoredFormat;

  constructor({ fileSystem, format, file, schema, kind }: CheckpointAdapterOptions<T>) {
    this.#fileSystem = fileSystem;
    this.#format = format;
    this.#kind = kind;
    this.#file = file;
    this.#schema = schema;
  }

  /** @throws AppFailure `library-damaged` when the file is not what was written, `library-newer` for a later format. */
  async read(): Promise<T | null> {
    if ((await this.#fileSystem.getFileSize(this.#file)) === undefined) return null;
    const bytes = await this.#fileSystem.readFile(this.#file);
    // Sealed, and there is no key file to say so: not damaged, and nothing to put aside.
    if (looksSealed(bytes)) throw new AppFailure(NO_KEY_FILE);
    const record = parseSealedJson(bytes);
    const parsed = this.#schema.safeParse(upgradeRecord(this.#format, this.#kind, record));
    // It says the version it was written in, so that an older one is replaced.
    if (parsed.success) return { ...parsed.data, formatVersion: getFormatVersion(record) };
    throw new AppFailure({
      code: 'library-damaged',
      message: 'A file of the library does not hold what it should.',
      details: { file: this.#file, problem: parsed.error.message.slice(0, 500) },
    });
  }

  /** Writes nothing for `null`, which is what a document without a checkpoint reads as. */
  async write(data: T | null): Promise<void> {
    if (data !== null) await writeFileAtomically(this.#fileSystem, this.#file, sealJson(data));
  }
}
