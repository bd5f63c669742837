import { copyFile, readFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { parseSettings, type ReadSettings } from '#core/settings/parse-settings.ts';
import type { Settings } from '#core/settings/settings.ts';
import type { Log } from './log.ts';

/** Settings of this computer, in one small file. What in it cannot be used gives its default and a sentence. */
export class SettingsStore {
  readonly #file: string;
  readonly #log: Log;
  /** What reading had to leave out, one sentence each. */
  readonly problems: readonly string[];
  #settings: Settings;
  #writing: Promise<void> = Promise.resolve();

  private constructor(file: string, { settings, problems }: ReadSettings, log: Log) {
    this.#file = file;
    this.#settings = settings;
    this.problems = problems;
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

async function readSettings(file: string, log: Log): Promise<ReadSettings> {
  const read = await readFile(file, 'utf8').then(parseText, (thrown: unknown) => toMissing(thrown, log));
  if (read.problems.length > 0) await keepDamaged(file, log);
  for (const problem of read.problems) log.warn(`Settings: ${problem}`);
  return read;
}

function parseText(text: string): ReadSettings {
  try {
    return parseSettings(JSON.parse(text));
  } catch {
    return parseSettings(undefined); // not JSON: said in a sentence, like any other damage
  }
}

/** The first start has no file, and nothing to say about it. */
function toMissing(thrown: unknown, log: Log): ReadSettings {
  const isFirstStart = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
  if (isFirstStart) return parseSettings({});
  log.error('Reading the settings failed', thrown);
  return parseSettings(undefined);
}

/** The next change writes the file anew; what it held by then can still be looked up beside it. */
async function keepDamaged(file: string, log: Log): Promise<void> {
  try {
    await copyFile(file, `${file}.damaged`);
  } catch (thrown) {
    log.error('The damaged settings could not be kept', thrown);
  }
}
