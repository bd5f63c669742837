import path from 'node:path';
import type { FileSystem, OpenMode, WritableFile } from '#electron/storage/file-system.ts';
import { FileNode, FolderNode, type Node, type Random, surviveFolder } from './memory-nodes.ts';

/** What a disk may do to one operation. */
export type Fault =
  /** The power goes: nothing of the operation, all of it, or half of a write reaches the disk's own memory. */
  | { readonly kind: 'power-cut'; readonly moment: 'before' | 'half' | 'after' }
  /** The operation fails; a write may have taken half of the bytes before it did. */
  | { readonly kind: 'error'; readonly code: string; readonly isHalfDone: boolean };

export interface Operation {
  /** Counted from 0 over the life of the disk. */
  readonly index: number;
  readonly name: string;
  readonly path: string;
}

/** Operations that change nothing. */
export const READING_OPERATIONS: ReadonlySet<string> = new Set([
  'readFile',
  'list',
  'getFileSize',
  'getFileSizes',
]);

/**
 * A disk in memory that keeps apart what was written and what would survive a power cut. Content is safe after
 * `sync` on the file, a name after `syncFolder` on its folder, and nothing else is: what is not safe may survive
 * whole, in part, as zeros or not at all, in any order. That is harsher than any real file system.
 */
export class MemoryDisk implements FileSystem {
  readonly #root: FolderNode;
  #operations = 0;
  #isDead = false;
  #freeBytes = Number.POSITIVE_INFINITY;
  /** Asked before each operation. */
  decide: (operation: Operation) => Fault | undefined = () => undefined;

  constructor(root: FolderNode = new FolderNode()) {
    this.#root = root;
  }

  countOperations(): number {
    return this.#operations;
  }

  /** From now on only so many more bytes can be written. */
  limitFreeBytes(freeBytes: number): void {
    this.#freeBytes = freeBytes;
  }

  /** What is found on the disk when the power comes back. */
  afterPowerCut(random: Random): MemoryDisk {
    return new MemoryDisk(surviveFolder(this.#root, random));
  }

  /** What is found when only the program was killed: the operating system has everything that was written. */
  afterKill(): MemoryDisk {
    return this.afterPowerCut(() => 0);
  }

  /** Changes a file behind the program's back; it is on the disk at once. */
  tamper(file: string, change: (bytes: Uint8Array) => Uint8Array): void {
    const node = this.#findFile(file);
    node.current = change(Uint8Array.from(node.current));
    node.sync();
  }

  /** Paths of all files, sorted. */
  listFiles(): readonly string[] {
    return [...walk(this.#root, '/')].toSorted();
  }

  async readFile(file: string, start = 0): Promise<Uint8Array> {
    await this.#begin('readFile', file);
    return Uint8Array.from(this.#findFile(file).current.subarray(start));
  }

  async list(folder: string) {
    await this.#begin('list', folder);
    const node = this.#find(folder);
    if (!(node instanceof FolderNode)) return [];
    return Array.from(node.current, ([name, child]) => ({ name, isFolder: child instanceof FolderNode }));
  }

  async getFileSize(file: string): Promise<number | undefined> {
    await this.#begin('getFileSize', file);
    const node = this.#find(file);
    return node instanceof FileNode ? node.current.length : undefined;
  }

  async getFileSizes(files: readonly string[]): Promise<readonly (number | undefined)[]> {
    await this.#begin('getFileSizes', files[0] ?? '');
    return files.map((file) => {
      const node = this.#find(file);
      return node instanceof FileNode ? node.current.length : undefined;
    });
  }

  async makeFolder(folder: string): Promise<void> {
    const end = await this.#begin('makeFolder', folder);
    let parent = this.#root;
    for (const name of splitPath(folder)) {
      let child = parent.current.get(name);
      if (child instanceof FileNode) throw systemError('ENOTDIR');
      if (child === undefined) {
        child = new FolderNode();
        parent.change(new Map([[name, child]]));
      }
      parent = child;
    }
    end();
  }

  async open(file: string, mode: OpenMode): Promise<WritableFile> {
    const end = await this.#begin('open', file);
    const folder = this.#findFolder(path.dirname(file));
    let node = folder.current.get(path.basename(file));
    if (node instanceof FolderNode) throw systemError('EISDIR');
    if (node && mode === 'create') throw systemError('EEXIST');
    if (node === undefined) {
      node = new FileNode();
      folder.change(new Map([[path.basename(file), node]]));
    } else if (mode === 'replace') node.change({ kind: 'truncate', length: 0 });
    end();
    return this.#asWritableFile(file, node);
  }

  async rename(from: string, to: string): Promise<void> {
    const end = await this.#begin('rename', from);
    const source = this.#findFolder(path.dirname(from));
    const target = this.#findFolder(path.dirname(to));
    const node = source.current.get(path.basename(from));
    if (node === undefined) throw systemError('ENOENT');
    const gone: [string, null] = [path.basename(from), null];
    const placed: [string, Node] = [path.basename(to), node];
    if (source === target) source.change(new Map<string, Node | null>([gone, placed]));
    else {
      target.change(new Map([placed]));
      source.change(new Map([gone]));
    }
    end();
  }

  async link(from: string, to: string): Promise<void> {
    const end = await this.#begin('link', from);
    const node = this.#findFile(from);
    const folder = this.#findFolder(path.dirname(to));
    if (folder.current.has(path.basename(to))) throw systemError('EEXIST');
    folder.change(new Map([[path.basename(to), node]]));
    end();
  }

  async removeFile(file: string): Promise<void> {
    const end = await this.#begin('removeFile', file);
    this.#findFile(file);
    this.#findFolder(path.dirname(file)).change(new Map([[path.basename(file), null]]));
    end();
  }

  async removeFolder(folder: string): Promise<void> {
    const end = await this.#begin('removeFolder', folder);
    if (this.#find(folder))
      this.#findFolder(path.dirname(folder)).change(new Map([[path.basename(folder), null]]));
    end();
  }

  async syncFolder(folder: string): Promise<void> {
    const end = await this.#begin('syncFolder', folder);
    this.#findFolder(folder).sync();
    end();
  }

  #asWritableFile(file: string, node: FileNode): WritableFile {
    return {
      write: async (bytes) => {
        const half = () => this.#write(node, bytes.subarray(0, bytes.length >> 1));
        const end = await this.#begin('write', file, half);
        const written = this.#write(node, bytes);
        end();
        if (written === 0 && bytes.length > 0) throw systemError('ENOSPC');
        return written;
      },
      sync: async () => {
        const end = await this.#begin('sync', file);
        node.sync();
        end();
      },
      truncate: async (length) => {
        const end = await this.#begin('truncate', file);
        node.change({ kind: 'truncate', length });
        end();
      },
      close: async () => {
        await this.#begin('close', file);
      },
    };
  }

  #write(node: FileNode, bytes: Uint8Array): number {
    const taken = Uint8Array.from(bytes.subarray(0, Math.min(bytes.length, this.#freeBytes)));
    if (taken.length > 0) node.change({ kind: 'write', offset: node.current.length, bytes: taken });
    this.#freeBytes -= taken.length;
    return taken.length;
  }

  /** @returns what ends the operation: the power may also go right after it. */
  async #begin(name: string, file: string, doHalf: () => void = () => undefined): Promise<() => void> {
    await null;
    if (this.#isDead) throw new Error('The power is off.');
    const fault = this.decide({ index: this.#operations, name, path: file });
    this.#operations += 1;
    if (fault?.kind === 'error') {
      if (fault.isHalfDone) doHalf();
      throw systemError(fault.code);
    }
    if (fault === undefined) return () => undefined;
    this.#isDead = true;
    if (fault.moment === 'half') doHalf();
    if (fault.moment !== 'after') throw new Error('The power went.');
    return () => {
      throw new Error('The power went.');
    };
  }

  #find(place: string): Node | undefined {
    let node: Node | undefined = this.#root;
    for (const name of splitPath(place)) {
      node = node instanceof FolderNode ? node.current.get(name) : undefined;
    }
    return node;
  }

  #findFolder(folder: string): FolderNode {
    const node = this.#find(folder);
    if (node instanceof FolderNode) return node;
    throw systemError('ENOENT');
  }

  #findFile(file: string): FileNode {
    const node = this.#find(file);
    if (node instanceof FileNode) return node;
    throw systemError('ENOENT');
  }
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: a fault made by the test`), { code, syscall: 'test' });
}

function splitPath(place: string): readonly string[] {
  return place.split('/').filter((name) => name !== '');
}

function* walk(folder: FolderNode, place: string): Generator<string> {
  for (const [name, node] of folder.current) {
    const child = path.join(place, name);
    if (node instanceof FolderNode) yield* walk(node, child);
    else yield child;
  }
}
