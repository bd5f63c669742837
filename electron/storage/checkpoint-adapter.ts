import type { Adapter } from 'lowdb';
import type { z } from 'zod';
import { AppFailure } from '#core/app-error.ts';
import type { FileSystem } from './file-system.ts';
import { refuseNewerFormat } from './format-version.ts';
import { parseSealedJson, sealJson } from './sealed-json.ts';
import { writeFileAtomically } from './write-file.ts';

/**
 * lowdb's seam, filled with what a checkpoint needs: content synced before the rename and the folder after it, and
 * nothing read that was not checked. (lowdb's own writer renames without a sync, and its reader validates nothing.)
 */
export class CheckpointAdapter<T extends Readonly<Record<string, unknown>>> implements Adapter<T | null> {
  readonly #fileSystem: FileSystem;
  readonly #file: string;
  readonly #schema: z.ZodType<T>;

  constructor({ fileSystem, file, schema }: { fileSystem: FileSystem; file: string; schema: z.ZodType<T> }) {
    this.#fileSystem = fileSystem;
    this.#file = file;
    this.#schema = schema;
  }

  /** @throws AppFailure `library-damaged` when the file is not what was written, `library-newer` for a later format. */
  async read(): Promise<T | null> {
    if ((await this.#fileSystem.getFileSize(this.#file)) === undefined) return null;
    const record = parseSealedJson(await this.#fileSystem.readFile(this.#file));
    refuseNewerFormat(record);
    const parsed = this.#schema.safeParse(record);
    if (parsed.success) return parsed.data;
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
