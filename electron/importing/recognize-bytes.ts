/** What the first bytes of a file say it is, whatever its name claims. */
export interface RecognizedBytes {
  /** As a user would call it, with its article: `a Word document`. */
  readonly name: string;
  /** `document`: holds text that could be taken out and imported; `other`: pictures, programs, archives. */
  readonly kind: 'document' | 'other';
}

interface Signature extends RecognizedBytes {
  readonly bytes: readonly number[] | string;
  readonly offset?: number;
}

const SIGNATURES: readonly Signature[] = [
  { bytes: '%PDF-', name: 'a PDF document', kind: 'document' },
  { bytes: '{\\rtf', name: 'a rich text (RTF) document', kind: 'document' },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    name: 'an old Office document',
    kind: 'document',
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

const ZIP_NAMES: Readonly<Record<string, string>> = {
  docx: 'a Word document',
  docm: 'a Word document with macros',
  dotx: 'a Word template',
  xlsx: 'an Excel workbook',
  pptx: 'a PowerPoint presentation',
  odt: 'an OpenDocument text',
  ods: 'an OpenDocument spreadsheet',
  odp: 'an OpenDocument presentation',
  epub: 'an EPUB book',
};

/** @param fileName tells the many formats apart that are zip archives inside */
export function recognizeBytes(bytes: Uint8Array, fileName: string): RecognizedBytes | undefined {
  if (startsWith(bytes, 'PK\x03\x04', 0) || startsWith(bytes, 'PK\x05\x06', 0)) {
    const name = ZIP_NAMES[extensionOf(fileName)];
    return name === undefined ? { name: 'a zip archive', kind: 'other' } : { name, kind: 'document' };
  }
  return SIGNATURES.find((signature) => startsWith(bytes, signature.bytes, signature.offset ?? 0));
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
