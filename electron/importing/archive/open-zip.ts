import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { AppFailure } from '#core/app-error.ts';

export interface ZipLimits {
  readonly maxEntries: number;
  /** Unpacked size of one entry. */
  readonly maxEntryBytes: number;
  /** Unpacked size of all that is read. */
  readonly maxTotalBytes: number;
}

/** Generous for any document that a person wrote; a zip bomb is over them after a second. */
export const DOCUMENT_ZIP_LIMITS: ZipLimits = {
  maxEntries: 20_000,
  maxEntryBytes: 100_000_000,
  maxTotalBytes: 300_000_000,
};

/** Of the mode of a file (POSIX `sys/stat.h`). */
const FILE_TYPE_BITS = 0o170000;
const LINK_TYPE = 0o120000;

export interface ZipEntry {
  /** As the archive spells it, `/` between folders. May name what it likes: never a place to write to. */
  readonly name: string;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  /** A symbolic link of Unix; its content is the place that it points to. */
  readonly isLink: boolean;
}

export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  /** @returns the unpacked bytes, `undefined` when there is no such entry; throws an `AppFailure` over a limit */
  read(name: string): Promise<Uint8Array | undefined>;
}

export interface ZipSource {
  readonly bytes: Uint8Array;
  /** For the sentences of errors. */
  readonly fileName: string;
}

/** Reads the directory of an archive that lies in memory; entries are unpacked when they are asked for. Nothing is written. */
export async function openZip({ bytes, fileName }: ZipSource, limits: ZipLimits): Promise<ZipArchive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Names stay bytes: one bad name must not refuse the whole archive.
  const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false, autoClose: false });
  const found = new Map<string, Entry>();
  if (zip.entryCount > limits.maxEntries) throw tooMany(fileName, zip.entryCount, limits);
  for await (const entry of zip.eachEntry()) {
    if (found.size >= limits.maxEntries) throw tooMany(fileName, found.size + 1, limits);
    const name = decodeName(entry);
    // The first of two entries with one name: a later one is a way to show one thing and unpack another.
    if (!found.has(name)) found.set(name, entry);
  }
  let totalBytes = 0;
  return {
    entries: [...found].map(([name, entry]) => ({
      name,
      isFolder: name.endsWith('/'),
      isEncrypted: entry.isEncrypted(),
      isLink: isLink(entry),
    })),
    async read(name) {
      const entry = found.get(name);
      if (entry === undefined) return undefined;
      const allowed = Math.min(limits.maxEntryBytes, limits.maxTotalBytes - totalBytes);
      const unpacked = await unpack(zip, entry, allowed);
      if (unpacked === undefined) throw tooLarge(fileName, limits, allowed);
      totalBytes += unpacked.length;
      return unpacked;
    },
  };
}

function decodeName(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

/** The upper half of the attributes holds the mode of a file, where whoever packed it had one (APPNOTE 4.4.15). */
function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & FILE_TYPE_BITS) === LINK_TYPE;
}

/** @returns `undefined` when more than `allowed` bytes come out, however few the directory promised */
async function unpack(zip: ZipFile, entry: Entry, allowed: number): Promise<Uint8Array | undefined> {
  if (entry.uncompressedSize > allowed) return undefined;
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Uint8Array[] = [];
  let byteLength = 0;
  for await (const chunk of stream) {
    byteLength += chunk.length;
    if (byteLength > allowed) {
      stream.destroy();
      return undefined;
    }
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function tooMany(fileName: string, entryCount: number, { maxEntries }: ZipLimits): AppFailure {
  return new AppFailure({
    code: 'file-too-large',
    message: `“${fileName}” holds ${entryCount} files inside; the limit is ${maxEntries}. Unpack it and import what you need.`,
    details: { entryCount, maxEntries },
  });
}

/** Names the limit that was met: that of one file inside, or what is left for all of them. */
function tooLarge(fileName: string, limits: ZipLimits, allowedBytes: number): AppFailure {
  const maxBytes = allowedBytes === limits.maxEntryBytes ? limits.maxEntryBytes : limits.maxTotalBytes;
  return new AppFailure({
    code: 'file-too-large',
    message: `“${fileName}” unpacks to more than ${Math.round(maxBytes / 1_000_000)} MB and was not read further. Save a smaller version and import that.`,
    details: { maxBytes },
  });
}
