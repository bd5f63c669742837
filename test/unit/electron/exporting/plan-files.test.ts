import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toFileName } from '#electron/exporting/file-name.ts';
import { planChosenFile, planFolder } from '#electron/exporting/plan-files.ts';

const folder = path.join('/', 'exports');
const brat = (configuration: string) => [
  { suffix: '.ann', content: 'T1' },
  { suffix: '.txt', content: 'text' },
  { suffix: '.annotation.conf', fixedName: 'annotation.conf', content: configuration },
];
const names = (files: readonly { readonly path: string }[]) =>
  files.map((file) => path.relative(folder, file.path));

describe('planChosenFile', () => {
  it('gives the first file the chosen name and companions theirs, one of them fixed', () => {
    const planned = planChosenFile(path.join(folder, 'trains.ann'), { files: brat('x') });
    expect(names(planned)).toEqual(['trains.ann', 'trains.txt', 'annotation.conf']);
  });

  it('keeps a name without an extension, and one with several dots', () => {
    const plan = (name: string) => names(planChosenFile(path.join(folder, name), { files: brat('x') }));
    expect(plan('trains')).toEqual(['trains', 'trains.txt', 'annotation.conf']);
    expect(plan('trains.v2.ann')).toEqual(['trains.v2.ann', 'trains.v2.txt', 'annotation.conf']);
  });
});

describe('planFolder', () => {
  it('numbers exports of one name, also when they differ only in case', () => {
    const files = [{ suffix: '.html', content: '' }];
    const planned = planFolder(folder, [
      { baseName: 'Trains', files },
      { baseName: 'trains', files },
      { baseName: 'Trains', files },
    ]);
    expect(names(planned)).toEqual(['Trains.html', 'trains (2).html', 'Trains (3).html']);
  });

  it('shares a file of a fixed name that is the same for all', () => {
    const planned = planFolder(folder, [
      { baseName: 'a', files: brat('same') },
      { baseName: 'b', files: brat('same') },
    ]);
    expect(names(planned)).toEqual(['a.ann', 'a.txt', 'annotation.conf', 'b.ann', 'b.txt']);
  });

  it('puts an export into a folder of its own when its fixed file differs', () => {
    const planned = planFolder(folder, [
      { baseName: 'a', files: brat('one') },
      { baseName: 'b', files: brat('two') },
    ]);
    expect(names(planned)).toEqual([
      'a.ann',
      'a.txt',
      'annotation.conf',
      path.join('b', 'b.ann'),
      path.join('b', 'b.txt'),
      path.join('b', 'annotation.conf'),
    ]);
  });

  it('compares bytes as well as texts', () => {
    const bytes = (value: number) => [{ suffix: '.x', fixedName: 'x', content: Uint8Array.of(value) }];
    const plan = (value: number) =>
      planFolder(folder, [
        { baseName: 'a', files: bytes(1) },
        { baseName: 'b', files: bytes(value) },
      ]);
    expect(plan(1)).toHaveLength(1);
    expect(plan(2)).toHaveLength(2);
  });
});

describe('toFileName', () => {
  it.each([
    ['Rail traffic: weeks 40/41', 'Rail traffic weeks 40 41'],
    ['  a\tb\n', 'a b'],
    ['CON', 'brief CON'],
    ['…', '…'],
    ['', 'brief'],
    ['ends with dots...', 'ends with dots'],
    ['\u202Eevil', 'evil'],
  ])('makes %j a name that every system takes', (title, name) => {
    expect(toFileName(title)).toBe(name);
  });

  it('is at most 80 characters', () => {
    expect(toFileName('a'.repeat(500))).toHaveLength(80);
  });
});
