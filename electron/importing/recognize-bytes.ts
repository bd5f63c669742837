/** What the first bytes of a file say it is, whatever its name claims. */
export interface RecognizedBytes {
  /** As a user would call it, with its article: `a Word document`. */
  readonly name: string;
  /** `document`: holds text that could be taken out and imported; `other`: pictures, programs, archives. */
  readonly kind: 'document' | 'other';
  /** The extension that such files should have, where an importer may read them; wins over the one they do have. */
  readonly extension?: string;
}

interface Signature extends RecognizedBytes {
  readonly bytes: readonly number[] | string;
  readonly offset?: number;
}

const SIGNATURES: readonly Signature[] = [
  { bytes: '%PDF-', name: 'a PDF document', kind: 'document', extension: 'pdf' },
  { bytes: '{\\rtf', name: 'a rich text (RTF) document', kind: 'document', extension: 'rtf' },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    name: 'a document in an Office format from before 2007',
    kind: 'document',
    extension: 'doc',
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG picture', kind: 'other' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG picture', kind: 'other' },
  { bytes: 'GIF8', name: 'a GIF picture', kind: 'other' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], name: 'a TIFF picture', kind: 'other' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], name: 'a TIFF picture', kind: 'other' },
  { bytes: 'WEBP', offset: 8, name: 'a WebP picture', kind: 'other' },
  { bytes: 'ftyp', offset: 4, name: 'a video or picture file', kind: 'other' },
  { bytes: [0x1a, 0x45, 0xdf, 0xa3], name: 'a video file', kind: 'other' },
  { bytes: 'ID3', name: 'an audio file', kind: 'other' },
  { bytes: 'OggS', name: 'an audio file', kind: 'other' },
  { bytes: 'WAVE', offset: 8, name: 'an audio file', kind: 'other' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'a program', kind: 'other' },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive', kind: 'other' },
  { bytes: 'BZh', name: 'a bzip2 archive', kind: 'other' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], name: 'an xz archive', kind: 'other' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], name: 'a 7-Zip archive', kind: 'other' },
  { bytes: 'Rar!', name: 'a RAR archive', kind: 'other' },
  { bytes: 'ustar', offset: 257, name: 'a tar archive', kind: 'other' },
  { bytes: 'SQLite format 3', name: 'a database', kind: 'other' },
];

/** Every message has this stream (MS-OXMSG 2.4), in the container that Office used before 2007. */
const MESSAGE_STREAM = '__properties_version1.0';
const OUTLOOK_MESSAGE: RecognizedBytes = {
  name: 'an Outlook message',
  kind: 'document',
  extension: 'msg',
};

/** Formats that are zip archives inside, by a name that stands uncompressed near the start or in the directory at the end. */
const PACKAGES: readonly (RecognizedBytes & { readonly mark: string })[] = [
  { mark: 'word/document', name: 'a Word document', kind: 'document', extension: 'docx' },
  { mark: 'xl/workbook', name: 'an Excel workbook', kind: 'document', extension: 'xlsx' },
  { mark: 'ppt/presentation', name: 'a PowerPoint presentation', kind: 'document', extension: 'pptx' },
  { mark: 'opendocument.text', name: 'an OpenDocument text', kind: 'document', extension: 'odt' },
  {
    mark: 'opendocument.spreadsheet',
    name: 'an OpenDocument spreadsheet',
    kind: 'document',
    extension: 'ods',
  },
  {
    mark: 'opendocument.presentation',
    name: 'an OpenDocument presentation',
    kind: 'document',
    extension: 'odp',
  },
  { mark: 'application/epub+zip', name: 'an EPUB book', kind: 'document', extension: 'epub' },
];
const PACKAGE_HEAD_BYTES = 4096;
const PACKAGE_TAIL_BYTES = 65_536;

/** @returns what the first bytes say, `undefined` for text and for what nobody knows */
export function recognizeBytes(bytes: Uint8Array): RecognizedBytes | undefined {
  if (startsWith(bytes, 'PK\x03\x04', 0) || startsWith(bytes, 'PK\x05\x06', 0))
    return recognizePackage(bytes);
  const found = SIGNATURES.find((signature) => startsWith(bytes, signature.bytes, signature.offset ?? 0));
  return found?.extension === 'doc' && holdsName(bytes, MESSAGE_STREAM) ? OUTLOOK_MESSAGE : found;
}

function recognizePackage(bytes: Uint8Array): RecognizedBytes {
  const latin1 = new TextDecoder('latin1');
  const head = latin1.decode(bytes.subarray(0, PACKAGE_HEAD_BYTES));
  const tail = latin1.decode(bytes.subarray(Math.max(0, bytes.length - PACKAGE_TAIL_BYTES)));
  const found = PACKAGES.find(({ mark }) => head.includes(mark) || tail.includes(mark));
  return found ?? { name: 'a zip archive', kind: 'other', extension: 'zip' };
}

/** Office documents with a password are wrapped into the container of the old formats (MS-OFFCRYPTO 2.3). */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  return holdsName(bytes, 'EncryptedPackage');
}

/** Whether a compound file (MS-CFB) has an entry of this name: they stand in its directory in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
}

/** What follows the last dot, in lower case; empty for `README` and `.profile`. */
export function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot <= 0 ? '' : fileName.slice(dot + 1).toLowerCase();
}

function startsWith(bytes: Uint8Array, signature: readonly number[] | string, offset: number): boolean {
  const expected =
    typeof signature === 'string' ? [...signature].map((letter) => letter.charCodeAt(0)) : signature;
  return (
    bytes.length >= offset + expected.length &&
    expected.every((byte, index) => bytes[offset + index] === byte)
  );
}
