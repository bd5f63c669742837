import { createHash } from 'node:crypto';
import path from 'node:path';
import { AppFailure } from '#core/app-error.ts';
import { attempt } from '../disk-failure.ts';
import type { FileSystem } from '../file-system.ts';
import { openSealedJson, sealJson } from '../sealed-json.ts';
import { writeFileDurably } from '../write-file.ts';
import { describeFile } from './file-identity.ts';
import type { LibraryCipher } from './library-cipher.ts';
import { readPutAside } from './put-aside.ts';
import { rewriteHistory } from './rewrite-history.ts';
import { sealFile } from './sealed-file.ts';
import { accessLibrary } from './storage-access.ts';

export interface RewriteKeys {
  readonly folder: string;
  /** `null`: readable files. */
  readonly from: LibraryCipher | null;
  readonly to: LibraryCipher | null;
}

/** From where to where. */
export type Move = readonly [source: string, target: string];

/**
 * Writes files anew, sealed or opened or under another key, and reads each back before the next. A file whose content
 * was written before under the same name, in another backup, becomes a second name of it, as it was before.
 */
export class FileRewriter {
  readonly disk: FileSystem;
  readonly #keys: RewriteKeys;
  readonly #from: ReturnType<typeof accessLibrary>;
  readonly #to: ReturnType<typeof accessLibrary>;
  readonly #written = new Map<string, string>();

  constructor(disk: FileSystem, keys: RewriteKeys) {
    this.disk = disk;
    this.#keys = keys;
    this.#from = accessLibrary(disk, keys.folder, keys.from);
    this.#to = accessLibrary(disk, keys.folder, keys.to);
  }

  /** What cannot be read is taken over as it is: it was unreadable before, and whoever needs it will be told. */
  async rewriteFile([source, target]: Move): Promise<void> {
    const content = await this.#read(source);
    if (content) await this.#writeContent(this.#to.fileSystem, target, content);
    else await this.#writeContent(this.disk, target, await this.disk.readFile(source));
  }

  /** @returns where each line of a history ends now, by its number; nothing for a history that is missing */
  async rewriteHistory([source, target]: Move): Promise<ReadonlyMap<number, number>> {
    if ((await this.disk.getFileSize(source)) === undefined) return new Map();
    const lines = this.#to.lines(target);
    const rewritten = rewriteHistory(await this.disk.readFile(source), {
      from: this.#from.lines(source),
      to: lines,
    });
    const { bytes, content, ends } = rewritten;
    await this.#write(this.disk, { target, bytes, content });
    const back = rewriteHistory(await this.disk.readFile(target), { from: lines, to: lines });
    if (!isSame(back.content, content)) throw refuse(target);
    // Also right for a second name: the same lines have the same length each time they are sealed.
    return ends;
  }

  /** A saved state says where in the history it stands, in bytes: they change with the spelling of the lines. */
  async rewriteCheckpoint(move: Move, ends: ReadonlyMap<number, number>): Promise<void> {
    const [source, target] = move;
    if ((await this.disk.getFileSize(source)) === undefined) return;
    const content = await this.#read(source);
    const record = content && openSealedJson(content);
    const historyBytes = ends.get(Number(record?.revision));
    if (!record || historyBytes === undefined) return this.rewriteFile(move);
    await this.#writeContent(this.#to.fileSystem, target, await spell({ ...record, historyBytes }));
  }

  /** A file in quarantine, which may have come there under any name. */
  async rewritePutAside([source, target]: Move): Promise<void> {
    const { folder, from, to } = this.#keys;
    const content = readPutAside(await this.disk.readFile(source), { folder, file: source, cipher: from });
    const bytes = to ? sealFile(to, describeFile(folder, target), content) : content;
    await writeFileDurably(this.disk, { file: target, mode: 'replace', chunks: [bytes] });
    const back = readPutAside(await this.disk.readFile(target), { folder, file: target, cipher: to });
    if (!isSame(back, content)) throw refuse(target);
  }

  /** @returns `null` for a file that is damaged */
  async #read(source: string): Promise<Uint8Array | null> {
    const read = await attempt(() => this.#from.fileSystem.readFile(source));
    if (read.ok) return read.value;
    if (read.error.code === 'library-damaged') return null;
    throw new AppFailure(read.error);
  }

  async #writeContent(fileSystem: FileSystem, target: string, content: Uint8Array): Promise<void> {
    await this.#write(fileSystem, { target, bytes: content, content });
    if (!isSame(await fileSystem.readFile(target), content)) throw refuse(target);
  }

  async #write(
    fileSystem: FileSystem,
    { target, bytes, content }: { target: string; bytes: Uint8Array; content: Uint8Array },
  ): Promise<void> {
    const digest = createHash('sha256').update(content).digest('hex');
    const key = `${describeFile(this.#keys.folder, target)} ${digest}`;
    const same = this.#written.get(key);
    if (same !== undefined && (await attempt(() => this.disk.link(same, target))).ok) return;
    await writeFileDurably(fileSystem, { file: target, mode: 'replace', chunks: [bytes] });
    // The library's own files are written to later: a backup must never share them.
    if (this.#isInBackup(target)) this.#written.set(key, target);
  }

  #isInBackup(target: string): boolean {
    return path.relative(this.#keys.folder, target).startsWith('backups');
  }
}

async function spell(record: Readonly<Record<string, unknown>>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of sealJson(record)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.from(left.buffer, left.byteOffset, left.length).equals(right);
}

function refuse(file: string): AppFailure {
  return new AppFailure({
    code: 'disk-failed',
    message:
      'What was written could not be read back, so the library was left as it was. The disk may be failing: save a copy elsewhere.',
    details: { file: path.basename(file) },
  });
}
