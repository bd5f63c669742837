import { describe, expect, it } from 'vitest';
import { extensionOf, recognizeBytes } from '#electron/importing/recognize-bytes.ts';
import { utf8 } from '#test/support/bytes.ts';

describe('recognizeBytes', () => {
  it.each([
    ['%PDF-1.7\n', 'a PDF document', 'pdf'],
    ['{\\rtf1\\ansi', 'a rich text (RTF) document', 'rtf'],
    ['PK\x03\x04....word/document.xml', 'a Word document', 'docx'],
    ['PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text', 'an OpenDocument text', 'odt'],
    ['PK\x03\x04....', 'a zip archive', 'zip'],
    ['GIF89a', 'a GIF picture', undefined],
    ['RIFF....WEBP', 'a WebP picture', undefined],
    [`${'x'.repeat(257)}ustar`, 'a tar archive', undefined],
  ])('knows %j', (start, name, extension) => {
    const recognized = recognizeBytes(utf8(start));
    expect(recognized?.name).toBe(name);
    expect(recognized?.extension).toBe(extension);
  });

  it('knows nothing of text, and of files shorter than a signature', () => {
    expect(recognizeBytes(utf8('Plain text about PDF files'))).toBeUndefined();
    expect(recognizeBytes(utf8('%P'))).toBeUndefined();
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
