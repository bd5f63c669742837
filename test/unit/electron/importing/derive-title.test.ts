import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#core/model/blocks.ts';
import { deriveTitle } from '#electron/importing/derive-title.ts';
import { someString, someText } from '#test/support/text-arbitraries.ts';

const SENTENCE = 'The 12th brigade moved north. It crossed the river.';
const PLAIN = { text: SENTENCE, blocks: [{ type: 'paragraph', start: 0, end: SENTENCE.length }] as Block[] };
const HEADED = {
  text: 'Rail traffic\n\nBody',
  blocks: [{ type: 'heading', level: 2, start: 0, end: 12 }] as Block[],
};

describe('deriveTitle', () => {
  it('takes what the file states first, then its first heading', () => {
    expect(deriveTitle({ stated: ' Stated\n title ', text: HEADED, fileName: 'x.txt' })).toBe('Stated title');
    expect(deriveTitle({ stated: '  ', text: HEADED, fileName: 'Some nice name.txt' })).toBe('Rail traffic');
  });

  it.each([
    ['Rail traffic at the crossing.txt', 'Rail traffic at the crossing'],
    ['rail_traffic_2024-10-28.md', 'rail traffic 2024-10-28'],
    ['north-korean-troops.txt', 'north korean troops'],
    ['Lagebericht Ukraine 28.10.2024.txt', 'Lagebericht Ukraine 28.10.2024'],
    ['Сводка за октябрь.txt', 'Сводка за октябрь'],
  ])('takes a file name that a person wrote: %s', (fileName, title) => {
    expect(deriveTitle({ text: PLAIN, fileName })).toBe(title);
  });

  it.each([
    '000_5a3b4c72f8522fcb.txt',
    'document.txt',
    'Untitled 3.md',
    'IMG_20241028_120000.txt',
    'a1b2c3d4-e5f6-7890-abcd-ef0123456789.txt',
    '20241028.txt',
    'deadbeefcafe.txt',
    'xK9vQzT4.txt',
    'scan (2).txt',
    'brief.txt',
  ])('does not take a name that a machine made: %s', (fileName) => {
    expect(deriveTitle({ text: PLAIN, fileName })).toBe('The 12th brigade moved north');
  });

  it('cuts a long first sentence at a word', () => {
    const text = 'word '.repeat(60).trim();
    const title = deriveTitle({ text: { text, blocks: [] }, fileName: '1.txt' });
    expect(title).toMatch(/^(word )+word…$/);
    expect(title.length).toBeLessThanOrEqual(81);
  });

  it('does not end the sentence at an abbreviation or inside a quotation', () => {
    const text = '"Today I can confirm it," the envoy of the U.S. mission told reporters. Later he left.';
    expect(deriveTitle({ text: { text, blocks: [] }, fileName: '1.txt' })).toBe(
      '"Today I can confirm it," the envoy of the U.S. mission told reporters',
    );
  });

  it('is always 1–500 units on one line and never half a pair', () => {
    fc.assert(
      fc.property(someText(), fc.string(), someString(700), (text, fileName, stated) => {
        const title = deriveTitle({ stated, text: { text, blocks: [] }, fileName });
        expect(title.length).toBeGreaterThan(0);
        expect(title.length).toBeLessThanOrEqual(500);
        expect(title).not.toMatch(/\p{Surrogate}|\n/u);
      }),
    );
  });
});
