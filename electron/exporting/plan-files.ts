import path from 'node:path';

/** A file that is to be written, with its whole content. */
export interface PlannedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** One export's files as its format names them. */
export interface NamedExport {
  /** Without folder and extension. */
  readonly baseName: string;
  readonly files: readonly {
    readonly suffix: string;
    readonly fixedName?: string;
    readonly content: string | Uint8Array;
  }[];
}

/** For a path from a save dialog: the first file bears exactly that name, companions are named after it. */
export function planChosenFile(
  chosen: string,
  { files }: Pick<NamedExport, 'files'>,
): readonly PlannedFile[] {
  const folder = path.dirname(chosen);
  const base = path.basename(chosen, path.extname(chosen));
  return files.map(({ suffix, fixedName, content }, index) => ({
    path: index === 0 ? chosen : path.join(folder, fixedName ?? base + suffix),
    content,
  }));
}

/**
 * For a folder: exports of the same name get a number. Files of a fixed name are shared where they are the same; an
 * export whose own differ goes into a folder of its own, because a file can be only one of the two.
 */
export function planFolder(folder: string, exports: readonly NamedExport[]): readonly PlannedFile[] {
  const planned = new Map<string, PlannedFile>();
  const taken = new Set<string>();
  for (const { baseName, files } of exports) {
    const base = findFreeName(baseName, taken);
    const place = (target: string) =>
      files.map(({ suffix, fixedName, content }) => ({
        path: path.join(target, fixedName ?? base + suffix),
        content,
      }));
    const shared = place(folder);
    const clashes = shared.some((file) => {
      const other = planned.get(file.path);
      return other !== undefined && !isSameContent(other.content, file.content);
    });
    for (const file of clashes ? place(path.join(folder, base)) : shared) planned.set(file.path, file);
  }
  return [...planned.values()];
}

/** Names that differ only in case are one name on Windows and macOS. */
function findFreeName(baseName: string, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? baseName : `${baseName} (${count})`;
    const key = name.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

function isSameContent(left: string | Uint8Array, right: string | Uint8Array): boolean {
  if (typeof left === 'string' || typeof right === 'string') return left === right;
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
