import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextFollower } from '#core/formats/pdf/follow-text.ts';
import { toSigns } from '#core/formats/pdf/signs.ts';

const FIRST = 'On Tuesday three trains left Rajin for the border and nobody saw them again';
const SECOND = 'A dispatcher said that the wagons were sealed before they had reached the port';

function follow(blocks: readonly string[], pages: readonly string[], running = '') {
  const follower = new TextFollower({
    blocks: blocks.map(toSigns).filter((signs) => signs.length > 0),
    runningLength: toSigns(running).length,
  });
  for (const page of pages) follower.readPage(toSigns(page));
  return follower;
}

describe('TextFollower', () => {
  it('follows blocks over pages, past notes and running lines', () => {
    const [start, rest] = [FIRST.slice(0, 40), FIRST.slice(40)];
    const pages = [
      `1 Rajin Location. B Wire report ${start} TLP:GREEN 1 / 2`,
      `2 A dispatcher. Status: draft ${rest} ${SECOND} Source TLP:GREEN 2 / 2`,
    ];
    expect(follow([FIRST, SECOND], pages, 'TLP:GREEN 1/2').isAtEnd).toBe(true);
  });

  it('passes over the numbers of passages and still reads the digits of the text', () => {
    expect(follow(['It saw 41 covered wagons'], ['It saw 1 41 2 covered 13 wagons 4']).isAtEnd).toBe(true);
    expect(follow(['It saw 41 covered wagons'], ['It saw 14 covered wagons']).isAtEnd).toBe(false);
  });

  it('stops at the words that are missing, and says them', () => {
    const follower = follow([FIRST, SECOND], [`${FIRST} A dispatcher said that the wagons were`]);
    expect(follower.isAtEnd).toBe(false);
    expect(follower.next).toMatch(/^sealedbefore/);
  });

  it('does not take an order that is another for the text', () => {
    expect(follow([FIRST, SECOND], [`${SECOND} ${FIRST}`]).isAtEnd).toBe(false);
  });

  it('finds the last letters of a block that stand before the running lines', () => {
    const pages = [
      'Seen at dawn TLP:GREEN 1 / 2',
      'and once more at night on the eastern quay TLP:GREEN 2 / 2',
    ];
    const blocks = ['Seen at dawn and once more at night on the eastern quay'];
    expect(follow(blocks, pages, 'TLP:GREEN 1/2').isAtEnd).toBe(true);
    expect(follow(blocks, [pages[1] ?? '']).isAtEnd).toBe(false);
  });

  it('is at the end of a text without letters at once', () => {
    expect(follow(['—', ''], []).isAtEnd).toBe(true);
  });

  it('follows any text with numbers between its words, wherever the page ends', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 20, maxLength: 60 }), fc.nat(), (words, cut) => {
        const printed = words.map((one, index) => (index % 3 === 0 ? `${one} ${index}` : one));
        const at = 10 + (cut % (printed.length - 15));
        const pages = [printed.slice(0, at).join(' '), printed.slice(at).join(' ')];
        expect(follow([words.join(' ')], pages, '').isAtEnd).toBe(true);
      }),
    );
  });

  it('misses any word that was left out', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 20 }), (left) => {
        const words = letters.map((letter) => letter.repeat(3));
        const printed = words.filter((_, index) => index !== left);
        expect(follow([words.join(' ')], [printed.join(' ')]).isAtEnd).toBe(false);
      }),
    );
  });
});
