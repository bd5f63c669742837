import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefTextSchema } from '#core/model/blocks.ts';
import { briefSchema, sourceRecordSchema } from '#core/model/brief.ts';
import { parseDocument } from '#electron/importing/parse-document.ts';
import { utf8, utf16 } from '#test/support/bytes.ts';
import { someString } from '#test/support/text-arbitraries.ts';

const OLD_OFFICE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
const LOCKED_OFFICE = Uint8Array.from([...OLD_OFFICE, ...utf16('EncryptedPackage', 'le', false)]);

async function refusalOf(bytes: Uint8Array, fileName: string) {
  const parsed = await parseDocument({ bytes, fileName });
  return parsed.ok ? 'imported' : parsed.error;
}

describe('parseDocument', () => {
  it('gives text, title, language and source of a plain text', async () => {
    const text =
      'Rail traffic\n============\nThe trains to the front are in motion, and they have not stopped for the night.';
    expect(await parseDocument({ bytes: utf8(text), fileName: '1.txt' })).toEqual({
      ok: true,
      value: {
        text: {
          text,
          blocks: [
            { type: 'heading', level: 1, start: 0, end: 12 },
            { type: 'paragraph', start: 26, end: text.length },
          ],
        },
        title: 'Rail traffic',
        language: 'en',
        source: {
          origin: '',
          author: '',
          published: '',
          url: '',
          mediaType: 'text/plain',
          encoding: 'utf-8',
          encodingGuessed: false,
          importer: 'plain-text/1',
        },
        notes: [],
      },
    });
  });

  it('lets the front matter of a Markdown file speak', async () => {
    const parsed = await parseDocument({
      bytes: utf8('---\ntitle: T\nauthor: A\ndate: 2024-10-28\nlang: uk\n---\n# H\n\ntext'),
      fileName: 'x.md',
    });
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        title: 'T',
        language: 'uk',
        source: { author: 'A', published: '2024-10-28', importer: 'markdown/1' },
      },
    });
  });

  it('says that an encoding was guessed', async () => {
    const bytes = Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x78, 0x94]);
    expect(await parseDocument({ bytes, fileName: 'x.txt' })).toMatchObject({
      value: {
        text: { text: 'Café “x”' },
        notes: ['Decoded as windows-1252 (guessed).'],
        source: { encodingGuessed: true },
      },
    });
  });

  it('goes by the media type when the name says nothing', async () => {
    const parsed = await parseDocument({
      bytes: utf8('# H'),
      fileName: 'noname',
      mediaType: 'text/markdown; charset=utf-8',
    });
    expect(parsed).toMatchObject({ value: { source: { importer: 'markdown/1' } } });
  });

  it.each([
    [new Uint8Array(0), 'a.txt', 'file-empty', '“a.txt” is empty. Check'],
    [utf8(' \n\u200b\n'), 'a.txt', 'file-empty', '“a.txt” holds no text'],
    [utf8('<!-- nothing -->'), 'a.md', 'file-empty', '“a.md” holds no text'],
    [
      Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0),
      'a.txt',
      'file-binary',
      '“a.txt” is a program, not a text file. Choose',
    ],
    [Uint8Array.of(1, 0, 0, 2, 0, 0, 3), 'a.txt', 'file-binary', '“a.txt” is not a text file. Choose'],
    [utf8('Rar!....'), 'a.rar', 'file-binary', '“a.rar” is a RAR archive'],
    [OLD_OFFICE, 'a.doc', 'file-unsupported', 'save it as .docx, and import that'],
    [LOCKED_OFFICE, 'a.docx', 'file-unsupported', '“a.docx” is protected with a password'],
    [
      utf8('PK\x03\x04 not a zip, word/document.xml'),
      'a.docx',
      'file-unreadable',
      '“a.docx” could not be read',
    ],
    [
      new Uint8Array(20_000_001).fill(0x61),
      'a.txt',
      'file-too-large',
      '“a.txt” is 20.0 MB; the limit is 20 MB. Split',
    ],
  ])('refuses with a sentence (%#)', async (bytes, fileName, code, sentence) => {
    expect(await refusalOf(bytes, fileName)).toMatchObject({
      code,
      message: expect.stringContaining(sentence),
    });
  });

  it('never throws, and gives only what the model accepts, whatever the bytes', async () => {
    const someBytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      someString().map(utf8),
      fc
        .array(fc.constantFrom('# ', '- ', '\n', '---\n', 'title: x\n', 'A', ' ', '\f', '>', '|', '\t', '🛰'))
        .map((pieces) => utf8(pieces.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(
        someBytes,
        fc.constantFrom('a.txt', 'a.md', 'a', 'a.bin', '🛰.md'),
        async (bytes, fileName) => {
          const parsed = await parseDocument({ bytes, fileName });
          if (!parsed.ok) {
            expect(parsed.error.message).toContain(fileName);
            return;
          }
          const { text, title, language, source } = parsed.value;
          briefTextSchema.parse(text);
          briefSchema.pick({ title: true, language: true }).parse({ title, language });
          sourceRecordSchema
            .omit({ retrieved: true, fileName: true, sha256: true, byteLength: true })
            .parse(source);
          expect(text.text).not.toMatch(/\p{Surrogate}|\r/u);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads this repository’s own licence and manifest as what they are', async () => {
    const root = path.join(import.meta.dirname, '../../../..');
    const licence = await parseDocument({
      bytes: await readFile(path.join(root, 'LICENSE')),
      fileName: 'LICENSE',
    });
    expect(licence).toMatchObject({ ok: true, value: { title: 'MIT License', language: 'en' } });
  });
});
