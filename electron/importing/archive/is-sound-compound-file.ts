/** Sector numbers from here on are marks and not places (MS-CFB 2.2). */
const FIRST_MARK = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const ENTRY_BYTES = 128;
const HEADER_CHAINS = 109;
const ROOT = 5;
const STREAM = 2;

interface Layout {
  readonly view: DataView;
  readonly sectorBytes: number;
  readonly sectorCount: number;
}

/**
 * Whether every chain of sectors and the tree of a compound file (MS-CFB: Office before 2007, Outlook messages) come to an
 * end inside of the file. Readers follow them without looking back: a chain in a circle keeps them busy for ever.
 */
export function isSoundCompoundFile(bytes: Uint8Array): boolean {
  const layout = readLayout(bytes);
  const table = layout === undefined ? undefined : readTable(layout);
  if (layout === undefined || table === undefined) return false;
  const { view } = layout;
  const directory = followChain(view.getUint32(48, true), table);
  const miniTable = readMiniTable(layout, table);
  if (directory === undefined || directory.length === 0 || miniTable === undefined) return false;
  const entries = readEntries(layout, directory);
  const cutoff = view.getUint32(56, true);
  return (
    isTree(entries) && entries.every((entry) => hasSoundChain(entry, { table, miniTable, cutoff, layout }))
  );
}

function readLayout(bytes: Uint8Array): Layout | undefined {
  if (bytes.length < 1024) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if ((shift !== 9 && shift !== 12) || view.getUint16(32, true) !== 6) return undefined;
  const sectorBytes = 2 ** shift;
  return { view, sectorBytes, sectorCount: Math.ceil(bytes.length / sectorBytes) - 1 };
}

/** For each sector the one that follows it. */
function readTable(layout: Layout): Uint32Array | undefined {
  const { view, sectorBytes, sectorCount } = layout;
  const wanted = view.getUint32(44, true);
  const places = listTablePlaces(layout);
  if (places === undefined || wanted > places.length) return undefined;
  const table = new Uint32Array(Math.min(sectorCount, (wanted * sectorBytes) / 4));
  for (let index = 0; index < table.length; index += 1) {
    const perSector = sectorBytes / 4;
    const at = readAt(layout, places[Math.floor(index / perSector)] ?? NO_ENTRY, (index % perSector) * 4);
    if (at === undefined) return undefined;
    table[index] = at;
  }
  return table;
}

/** Sectors that hold the table: the first are named in the header, more of them in a chain of its own. */
function listTablePlaces(layout: Layout): readonly number[] | undefined {
  const { view, sectorBytes, sectorCount } = layout;
  const places: number[] = [];
  for (let index = 0; index < HEADER_CHAINS; index += 1) {
    const place = view.getUint32(76 + index * 4, true);
    if (place < FIRST_MARK) places.push(place);
  }
  let next = view.getUint32(68, true);
  for (let steps = 0; next < FIRST_MARK; steps += 1) {
    if (steps > sectorCount) return undefined;
    for (let offset = 0; offset < sectorBytes - 4; offset += 4) {
      const place = readAt(layout, next, offset);
      if (place === undefined) return undefined;
      if (place < FIRST_MARK) places.push(place);
    }
    next = readAt(layout, next, sectorBytes - 4) ?? NO_ENTRY;
  }
  return places;
}

function readMiniTable(layout: Layout, table: Uint32Array): Uint32Array | undefined {
  const chain = followChain(layout.view.getUint32(60, true), table);
  if (chain === undefined) return undefined;
  const perSector = layout.sectorBytes / 4;
  return Uint32Array.from(
    { length: chain.length * perSector },
    (_, index) =>
      readAt(layout, chain[Math.floor(index / perSector)] ?? NO_ENTRY, (index % perSector) * 4) ?? NO_ENTRY,
  );
}

/** @returns `undefined` when the chain goes in a circle or out of the file */
function followChain(start: number, table: Uint32Array): readonly number[] | undefined {
  const chain: number[] = [];
  for (let next = start; next < FIRST_MARK; next = table[next] ?? NO_ENTRY) {
    if (next >= table.length || chain.length > table.length) return undefined;
    chain.push(next);
  }
  return chain;
}

function readAt({ view, sectorBytes }: Layout, sector: number, offset: number): number | undefined {
  const at = (sector + 1) * sectorBytes + offset;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : undefined;
}

interface DirectoryEntry {
  readonly type: number;
  /** Left and right neighbour, first child. */
  readonly links: readonly number[];
  readonly start: number;
  readonly byteLength: number;
}

function readEntries(layout: Layout, directory: readonly number[]): readonly DirectoryEntry[] {
  const perSector = layout.sectorBytes / ENTRY_BYTES;
  return directory.flatMap((sector) =>
    Array.from({ length: perSector }, (_, index) => {
      const read = (offset: number) => readAt(layout, sector, index * ENTRY_BYTES + offset) ?? NO_ENTRY;
      return {
        type: (read(64) >>> 16) & 0xff,
        links: [read(68), read(72), read(76)],
        start: read(116),
        byteLength: read(120),
      };
    }),
  );
}

/** From the root each entry is reached once at most. */
function isTree(entries: readonly DirectoryEntry[]): boolean {
  const seen = new Set<number>();
  const waiting = [0];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (entry === undefined || seen.has(index)) return false;
    seen.add(index);
    waiting.push(...entry.links.filter((link) => link !== NO_ENTRY));
  }
  return true;
}

interface Tables {
  readonly table: Uint32Array;
  readonly miniTable: Uint32Array;
  /** Streams below this size lie in the small sectors. */
  readonly cutoff: number;
  readonly layout: Layout;
}

/** A stream is as long as it says: its chain has a sector for each part of it, and none of the file is counted twice. */
function hasSoundChain(
  { type, start, byteLength }: DirectoryEntry,
  { table, miniTable, cutoff, layout }: Tables,
): boolean {
  if ((type !== STREAM && type !== ROOT) || byteLength === 0) return true;
  if (byteLength > layout.view.byteLength) return false;
  const isMini = type === STREAM && byteLength < cutoff;
  const chain = followChain(start, isMini ? miniTable : table);
  return chain !== undefined && chain.length * (isMini ? 64 : layout.sectorBytes) >= byteLength;
}
