import { describe, expect, it } from 'vitest';
import { extensionOf, recognizeBytes } from '#electron/importing/recognize-bytes.ts';
import { utf8 } from '#test/support/bytes.ts';

describe('recognizeBytes', () => {
  it.each([
    ['%PDF-1.7\n', 'a.txt', 'a PDF document', 'document'],
    ['{\\rtf1\\ansi', 'a.txt', 'a rich text (RTF) document', 'document'],
    ['PK\x03\x04....', 'a.docx', 'a Word document', 'document'],
    ['PK\x03\x04....', 'a.bin', 'a zip archive', 'other'],
    ['GIF89a', 'a.txt', 'a GIF picture', 'other'],
    ['RIFF....WEBP', 'a', 'a WebP picture', 'other'],
    [`${'x'.repeat(257)}ustar`, 'a', 'a tar archive', 'other'],
  ])('knows %j in %s', (start, fileName, name, kind) => {
    expect(recognizeBytes(utf8(start), fileName)).toMatchObject({ name, kind });
  });

  it('knows nothing of text, and of files shorter than a signature', () => {
    expect(recognizeBytes(utf8('Plain text about PDF files'), 'a.pdf')).toBeUndefined();
    expect(recognizeBytes(utf8('%P'), 'a.pdf')).toBeUndefined();
  });
});

describe('extensionOf', () => {
  it.each([
    ['Brief.DOCX', 'docx'],
    ['a.tar.gz', 'gz'],
    ['README', ''],
    ['.profile', ''],
    ['ends.', ''],
  ])('of %s is %j', (fileName, extension) => {
    expect(extensionOf(fileName)).toBe(extension);
  });
});
