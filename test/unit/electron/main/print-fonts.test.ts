import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pdfFormat } from '#core/formats/pdf/pdf-format.ts';
import { findFont } from '#electron/main/print-fonts.ts';
import { anExportInput } from '#test/support/export-input.ts';
import { readExport } from '#test/support/golden.ts';

const fontsFolder = path.join(import.meta.dirname, '../../../../node_modules/@fontsource');

describe('findFont', () => {
  it('serves every typeface that the printed page asks for', () => {
    const page = readExport(pdfFormat.serialize(anExportInput()));
    const asked = [...page.matchAll(/@import url\("([^"]*)"\)/g)].map(([, file]) => `app://print/${file}`);
    expect(asked.length).toBeGreaterThan(0);
    for (const url of asked) {
      const font = findFont(url);
      expect(font?.type).toBe('text/css');
      expect(existsSync(path.join(fontsFolder, font?.file ?? ''))).toBe(true);
    }
    expect(findFont('app://print/fonts/inter/files/inter-latin-400-normal.woff2')?.type).toBe('font/woff2');
  });

  it.each([
    'app://print/fonts/../main.js',
    'app://print/fonts/inter/..%2f..%2fmain.css',
    'app://print/fonts/inter/files/a.js',
    'app://briefmark/fonts/inter/400.css',
    'https://print/fonts/inter/400.css',
    'app://print/fonts/inter/400.css?x=/../../a.css',
  ])('knows nothing of %s', (url) => {
    expect(findFont(url)).toBeUndefined();
  });
});
