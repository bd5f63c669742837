import type { HostileFile } from './hostile-file.ts';

const MEGABYTE = 1_000_000;

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function repeated(byte: number, byteLength: number): Uint8Array {
  return new Uint8Array(byteLength).fill(byte);
}

export const HOSTILE_TEXTS: readonly HostileFile[] = [
  {
    fileName: 'one-line-50-mb.txt',
    make: () => repeated(0x61, 50 * MEGABYTE),
    becomes: [{ outcome: 'refused', says: /“one-line-50-mb.txt” is 50.0 MB; the limit is 20 MB/ }],
  },
  {
    fileName: 'one-line-19-mb.txt',
    make: () => repeated(0x61, 19 * MEGABYTE),
    becomes: [{ outcome: 'imported', text: /^a{1000}/ }],
  },
  {
    fileName: 'one-line-50-mb.csv',
    make: () => repeated(0x61, 50 * MEGABYTE),
    becomes: [{ outcome: 'imported', text: /^a{1000}/ }],
  },
  {
    fileName: 'open-quote.csv',
    make: () => bytesOf(`a,b\n${'"'.repeat(1_000_001)}`),
    becomes: [{ outcome: 'imported', text: /^a\tb/ }],
  },
  {
    fileName: 'ten-thousand-columns.csv',
    make: () => bytesOf(`${Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',')}\n1,2,3\n`),
    becomes: [{ outcome: 'imported', says: /first 500 columns/, text: /^c0\tc1\t/ }],
  },
  {
    fileName: 'malformed-utf-8.txt',
    make: () =>
      Buffer.concat([
        Buffer.from(`\ufeffBegins well. ${'And so on. '.repeat(30)}`, 'utf8'),
        Buffer.from([0xc0, 0x80, 0xed, 0xa0, 0x80, 0xf5, 0x80, 0x80, 0x80, 0xe2, 0x82, 0x20, 0xff]),
        Buffer.from(' ends well.'),
      ]),
    becomes: [
      {
        outcome: 'imported',
        says: /damaged characters are shown as �/,
        text: /Begins well\..* ends well\./s,
      },
    ],
  },
  {
    fileName: 'malformed-utf-16.txt',
    make: () =>
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from(`Ships ${'in and out '.repeat(20)}\ud800 left.`, 'utf16le'),
        Buffer.from([0x41]),
      ]),
    becomes: [{ outcome: 'imported', says: /damaged characters/, text: /^Ships .* left\./ }],
  },
  {
    fileName: 'only-zeros.txt',
    make: () => repeated(0, MEGABYTE),
    becomes: [{ outcome: 'refused', says: /“only-zeros.txt” is not a text file/ }],
  },
  {
    fileName: 'combining.txt',
    make: () => bytesOf(`Zalgo ${'a\u0301\u0302\u0303\u0489'.repeat(200_000)}`),
    becomes: [{ outcome: 'imported', text: /^Zalgo/ }],
  },
  {
    fileName: 'direction-controls.txt',
    make: () => bytesOf(`invoice\u202efdp.exe ${'\u202e\u2066\u2069\u202c'.repeat(50_000)}`),
    becomes: [{ outcome: 'imported', text: /^invoice/ }],
  },
  {
    fileName: 'deep-quotes.md',
    make: () => bytesOf(`${'> '.repeat(20_000)}deep`),
    becomes: [{ outcome: 'imported', says: /too deeply nested to be read as Markdown/, text: /deep/ }],
  },
  {
    fileName: 'deep-lists.md',
    make: () =>
      bytesOf(
        Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth * 2)}- item ${depth}`).join('\n'),
      ),
    becomes: [{ outcome: 'imported', says: /too deeply nested/, text: /item 0/ }],
  },
  {
    fileName: 'open-brackets.md',
    make: () => bytesOf(`${'['.repeat(50_000)}text ${'![a](b '.repeat(20_000)}`),
    becomes: [{ outcome: 'imported', says: /too deeply nested/, text: /text/ }],
  },
  {
    fileName: 'emphasis.md',
    make: () => bytesOf(`${'*a **b _c '.repeat(4000)}`),
    becomes: [{ outcome: 'imported', text: /a/ }],
  },
];
