/** Decides what a power cut keeps of the work that was not synced: numbers in [0, 1). */
export type Random = () => number;

/** Changes of content since the last sync, in order. */
type ContentChange =
  | { readonly kind: 'write'; readonly offset: number; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly length: number };

export class FileNode {
  current: Uint8Array = new Uint8Array();
  durable: Uint8Array = new Uint8Array();
  unsynced: ContentChange[] = [];

  change(change: ContentChange): void {
    this.current = applyChange(this.current, change);
    this.unsynced.push(change);
  }

  sync(): void {
    this.durable = this.current;
    this.unsynced = [];
  }
}

/** Names that change together: a rename inside one folder is one change. */
type NameChange = ReadonlyMap<string, Node | null>;

export class FolderNode {
  current = new Map<string, Node>();
  durable = new Map<string, Node>();
  unsynced: NameChange[] = [];

  change(change: NameChange): void {
    applyNames(this.current, change);
    this.unsynced.push(change);
  }

  sync(): void {
    this.durable = new Map(this.current);
    this.unsynced = [];
  }
}

export type Node = FileNode | FolderNode;

function applyChange(bytes: Uint8Array, change: ContentChange): Uint8Array {
  const length = change.kind === 'truncate' ? change.length : change.offset + change.bytes.length;
  const size = change.kind === 'truncate' ? length : Math.max(length, bytes.length);
  const changed = new Uint8Array(size);
  changed.set(bytes.subarray(0, size));
  if (change.kind === 'write') changed.set(change.bytes, change.offset);
  return changed;
}

function applyNames(names: Map<string, Node>, change: NameChange): void {
  for (const [name, node] of change) {
    if (node) names.set(name, node);
    else names.delete(name);
  }
}

/** What is left of a folder when the power goes. */
export function surviveFolder(folder: FolderNode, random: Random): FolderNode {
  const names = new Map(folder.durable);
  for (const change of folder.unsynced) if (random() < 0.5) applyNames(names, change);
  const survived = new FolderNode();
  for (const [name, node] of names) {
    survived.current.set(
      name,
      node instanceof FolderNode ? surviveFolder(node, random) : surviveFile(node, random),
    );
  }
  survived.sync();
  return survived;
}

function surviveFile(file: FileNode, random: Random): FileNode {
  const survived = new FileNode();
  survived.current = file.durable;
  for (const change of file.unsynced) {
    const kept = surviveChange(change, random);
    if (kept) survived.current = applyChange(survived.current, kept);
  }
  survived.sync();
  return survived;
}

function surviveChange(change: ContentChange, random: Random): ContentChange | null {
  if (random() < 0.4) return change;
  if (change.kind === 'truncate' || random() < 0.4) return null;
  const kept = Math.floor(random() * change.bytes.length);
  // Either only the beginning arrived, or the length did and the bytes did not.
  if (random() < 0.5) return { ...change, bytes: change.bytes.subarray(0, kept) };
  const bytes = Uint8Array.from(change.bytes);
  return { ...change, bytes: random() < 0.5 ? bytes.fill(0, kept) : bytes.fill(0, 0, kept) };
}
