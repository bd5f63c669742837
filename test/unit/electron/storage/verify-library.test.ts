import { describe, expect, it } from 'vitest';
import { sealJson } from '#electron/storage/sealed-json.ts';
import { type VerificationReport, verifyLibrary } from '#electron/storage/verify-library.ts';
import { MemoryDisk, READING_OPERATIONS } from '#test/support/memory-disk.ts';
import {
  aBriefTransaction,
  aNewBrief,
  createAnnotation,
  openTestLibrary,
  unwrap,
} from '#test/support/storage-fixtures.ts';

const FOLDER = '/library';

/** Two briefs of three marks each, closed in order. */
async function aDisk(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  const library = await openTestLibrary(FOLDER, { fileSystem: disk });
  for (const name of ['brief-1', 'brief-2']) {
    const { id } = unwrap(await library.addBrief(aNewBrief(name)));
    for (const base of [0, 1, 2]) {
      unwrap(await library.apply(aBriefTransaction(id, base, [createAnnotation(`mark-${base}`)])));
    }
  }
  await library.close();
  return disk.afterKill();
}

async function verify(disk: MemoryDisk): Promise<VerificationReport> {
  const library = await openTestLibrary(FOLDER, { fileSystem: disk, isReadOnly: true });
  return unwrap(await verifyLibrary(library));
}

function replace(from: string, to: string): (bytes: Uint8Array) => Uint8Array {
  return (bytes) => Buffer.from(Buffer.from(bytes).toString().replace(from, to));
}

describe('verifyLibrary', () => {
  it('finds nothing in a library that nobody touched, and says what it read', async () => {
    const report = await verify(await aDisk());
    expect(report).toMatchObject({ briefCount: 2, lineCount: 8, problems: [], head: { seq: 2 } });
    expect(report.head.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([0, 1, 2])('names the line that was altered: mark %i', async (mark) => {
    const disk = await aDisk();
    disk.tamper(`${FOLDER}/briefs/brief-2/history.jsonl`, replace(`"mark-${mark}"`, `"mark-X"`));
    const { problems } = await verify(disk);
    const [problem] = problems;
    expect(problem).toMatchObject({ file: 'briefs/brief-2/history.jsonl', line: mark + 2 });
    expect(problem?.message).toMatch(/^Altered.*the line is not what was saved\.$/);
  });

  it('notices a saved state that says something else than the history, though its seal fits', async () => {
    const disk = await aDisk();
    const file = `${FOLDER}/briefs/brief-1/state.json`;
    const { sha256: _seal, ...state } = JSON.parse(Buffer.from(await disk.readFile(file)).toString());
    state.annotations[0].note = 'forged';
    const chunks: Uint8Array[] = [];
    for await (const chunk of sealJson(state)) chunks.push(chunk);
    disk.tamper(file, () => Buffer.concat(chunks));
    const { problems } = await verify(disk);
    expect(problems.map((problem) => problem.file)).toEqual(['briefs/brief-1/state.json']);
  });

  it.each([
    ['text.json', replace('rail', 'road')],
    ['source.txt', replace('rail', 'road')],
    ['state.json', replace('mark-1', 'mark-9')],
  ])('notices that %s was changed', async (name, change) => {
    const disk = await aDisk();
    disk.tamper(`${FOLDER}/briefs/brief-1/${name}`, change);
    const { problems } = await verify(disk);
    expect(problems.map((problem) => problem.file)).toEqual([`briefs/brief-1/${name}`]);
  });

  it('notices that an original file is missing', async () => {
    const disk = await aDisk();
    await disk.removeFile(`${FOLDER}/briefs/brief-1/source.txt`);
    expect((await verify(disk)).problems).toMatchObject([{ message: 'The original file is missing.' }]);
  });

  it('notices histories that were exchanged', async () => {
    const disk = await aDisk();
    const other = await disk.readFile(`${FOLDER}/briefs/brief-2/history.jsonl`);
    disk.tamper(`${FOLDER}/briefs/brief-1/history.jsonl`, () => other);
    const { problems } = await verify(disk);
    expect(problems.map((problem) => problem.message)).toContain('This is the history of another brief.');
  });

  it('writes nothing', async () => {
    const disk = await aDisk();
    disk.tamper(`${FOLDER}/library.json`, () => new Uint8Array(10));
    const names = new Set<string>();
    disk.decide = ({ name }) => {
      names.add(name);
      return undefined;
    };
    expect((await verify(disk)).problems.map((problem) => problem.file)).toEqual(['library.json']);
    expect([...names].filter((name) => !READING_OPERATIONS.has(name))).toEqual([]);
  });
});
