import { expect } from 'vitest';
import type { BriefId } from '#core/model/ids.ts';
import type { Library } from '#electron/storage/library.ts';
import { openLibrary } from '#electron/storage/open-library.ts';
import { anEntity } from './builders.ts';
import { damageSomething } from './damage.ts';
import { MemoryDisk } from './memory-disk.ts';
import { aRandom } from './random.ts';
import {
  aBriefTransaction,
  aLibraryTransaction,
  aNewBrief,
  createAnnotation,
  openTestLibrary,
  TEST_OPTIONS,
  unwrap,
} from './storage-fixtures.ts';

const FOLDER = '/library';
export const BRIEFS = 50;
/** Briefs opened in each case besides the damaged one: opening all fifty would only repeat itself. */
const SAMPLE = 2;

/** Fifty briefs with marks; every third has changed since its checkpoint, as when the program was killed. */
async function aLibraryOfFifty(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  const library = await openTestLibrary(FOLDER, { fileSystem: disk });
  const edits = [{ kind: 'entity/create', entity: anEntity() } as const];
  unwrap(await library.apply(aLibraryTransaction(0, edits)));
  const add = async (id: BriefId, base: number) => {
    const mark = createAnnotation(`${id}-mark-${base}`, { note: `Seen 🚂 ${base} times.` });
    unwrap(await library.apply(aBriefTransaction(id, base, [mark])));
  };
  for (let index = 0; index < BRIEFS; index += 1) {
    const brief = unwrap(await library.addBrief(aNewBrief(`brief-${index}`)));
    for (let base = 0; base < 4; base += 1) await add(brief.id, base);
  }
  await library.writeCheckpoints();
  for (const [index, id] of [...library.getState().briefs.keys()].entries()) {
    if (index % 3 === 0) await add(id, 4);
  }
  return disk.afterKill();
}

/** What a reader sees of a library: text and marks of each brief, or the sentence that is shown instead. */
async function look(library: Library, ids: readonly BriefId[]) {
  const shown = new Map<string, string>();
  const told: string[] = [...library.notices];
  for (const id of ids) {
    const brief = await library.readBrief(id);
    if (!brief.ok) told.push(brief.error.message);
    else {
      const { text, state, notices } = brief.value;
      shown.set(id, JSON.stringify([text, [...state.annotations.values()]]));
      told.push(...notices);
    }
  }
  const { name, entities, briefs } = library.getState();
  shown.set('library', JSON.stringify([name, [...entities.values()], [...briefs.values()]]));
  return { shown, told };
}

/** What a damaged library is compared with. */
export class DamageTrial {
  readonly tally = { opened: 0, refused: 0, told: 0, unchanged: 0 };
  /** Cases in which something else was shown than before and nothing was said. */
  readonly silent: string[] = [];
  readonly #whole: MemoryDisk;
  readonly #ids: readonly BriefId[];
  readonly #expected: Awaited<ReturnType<typeof look>>;

  private constructor(
    whole: MemoryDisk,
    ids: readonly BriefId[],
    expected: Awaited<ReturnType<typeof look>>,
  ) {
    this.#whole = whole;
    this.#ids = ids;
    this.#expected = expected;
  }

  static async prepare(): Promise<DamageTrial> {
    const whole = await aLibraryOfFifty();
    const first = await openTestLibrary(FOLDER, { fileSystem: whole.afterKill(), takeOver: true });
    const ids = [...first.getState().briefs.keys()];
    const expected = await look(first, ids);
    expect(expected.told).toEqual([]);
    return new DamageTrial(whole, ids, expected);
  }

  /** Damages one file, opens the library, looks at it and goes on working. Throws when a promise is broken. */
  async run(seed: number): Promise<void> {
    const random = aRandom(seed);
    const disk = this.#whole.afterKill();
    const files = this.#whole.listFiles().filter((name) => !name.endsWith('/lock.json'));
    const { file, what } = await damageSomething(disk, files, random);
    const where = `case ${seed}, ${file} ${what}`;
    const opened = await openLibrary({ ...TEST_OPTIONS, folder: FOLDER, fileSystem: disk, takeOver: true });
    if (!opened.ok) {
      expect(opened.error.code, where).toMatch(/^library-(damaged|newer)$/);
      this.tally.refused += 1;
      return;
    }
    this.tally.opened += 1;
    const sample = this.#ids.filter((id) => file.includes(`/${id}/`) || random() < SAMPLE / BRIEFS);
    const { shown, told } = await look(opened.value, sample);
    const differing = [...sample, 'library'].filter((id) => shown.get(id) !== this.#expected.shown.get(id));
    if (differing.length > 0 && told.length === 0) this.silent.push(`${where}: ${differing.join(', ')}`);
    if (told.length > 0) this.tally.told += 1;
    if (differing.length === 0) this.tally.unchanged += 1;
    await tryToGoOn(opened.value, { disk, sample, where });
  }
}

/** Whatever is acknowledged after the damage is there when the library is opened the next time. */
async function tryToGoOn(
  library: Library,
  { disk, sample, where }: { disk: MemoryDisk; sample: readonly BriefId[]; where: string },
): Promise<void> {
  const saved: BriefId[] = [];
  for (const id of sample) {
    const brief = await library.readBrief(id);
    if (!brief.ok) continue;
    const applied = await library.apply(
      aBriefTransaction(id, brief.value.revision, [createAnnotation('after-damage')]),
    );
    if (applied.ok) saved.push(id);
    else expect(applied.error.code, where).toBe('library-damaged');
  }
  await library.close();
  const again = await openTestLibrary(FOLDER, { fileSystem: disk });
  for (const id of saved) {
    const { state } = unwrap(await again.readBrief(id));
    expect([...state.annotations.keys()], where).toContain('after-damage');
  }
}
