import { readFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { type Settings, settingsSchema } from '#core/settings/settings.ts';
import type { Log } from './log.ts';

/** Settings of this computer, in one small file. A file that cannot be read gives the defaults and a log line. */
export class SettingsStore {
  readonly #file: string;
  readonly #log: Log;
  #settings: Settings;
  #writing: Promise<void> = Promise.resolve();

  private constructor(file: string, settings: Settings, log: Log) {
    this.#file = file;
    this.#settings = settings;
    this.#log = log;
  }

  static async open(file: string, log: Log): Promise<SettingsStore> {
    return new SettingsStore(file, await readSettings(file, log), log);
  }

  get(): Settings {
    return this.#settings;
  }

  /** Takes effect at once; the file follows. A failed write costs a preference, so it is logged and not shown. */
  update(changes: Partial<Settings>): Settings {
    this.#settings = { ...this.#settings, ...changes };
    this.#writing = this.#writing.then(() => this.#write());
    return this.#settings;
  }

  flush(): Promise<void> {
    return this.#writing;
  }

  async #write(): Promise<void> {
    try {
      await writeFileAtomic(this.#file, `${JSON.stringify(this.#settings, null, 2)}\n`);
    } catch (thrown) {
      this.#log.error('Writing the settings failed', thrown);
    }
  }
}

async function readSettings(file: string, log: Log): Promise<Settings> {
  try {
    return settingsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (thrown) {
    const isFirstStart = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
    if (!isFirstStart) log.error('Reading the settings failed; the defaults are used', thrown);
    return settingsSchema.parse({});
  }
}
