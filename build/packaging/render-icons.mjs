// Makes icons/ from the two drawings: node build/packaging/render-icons.mjs (needs rsvg-convert: apt-get install
// librsvg2-bin). The results are committed, so that building a package needs no such tool.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { encodeIcns, encodeIco } from './icon-files.mjs';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const LARGEST_SMALL = 32; // up to here the drawing on the grid of 16 is the clearer one
const LARGEST_IN_ICO = 256;

const folder = path.join(import.meta.dirname, 'icons');
mkdirSync(folder, { recursive: true });
const images = SIZES.map((size) => {
  const drawing = path.join(import.meta.dirname, size <= LARGEST_SMALL ? 'icon-small.svg' : 'icon.svg');
  const png = execFileSync('rsvg-convert', ['-w', String(size), '-h', String(size), drawing]);
  writeFileSync(path.join(folder, `${size}x${size}.png`), png);
  return { size, png };
});
writeFileSync(path.join(folder, 'icon.ico'), encodeIco(images.filter(({ size }) => size <= LARGEST_IN_ICO)));
writeFileSync(path.join(folder, 'icon.icns'), encodeIcns(images));
