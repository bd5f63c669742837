import { describe, expect, it } from 'vitest';
import { findRunningLines } from '#electron/importing/pdf/find-running-lines.ts';
import { aColumn, aFragment } from '#test/support/pdf-fragments.ts';

function aPage(number: number, body: readonly string[]) {
  return [
    aFragment('Quarterly outlook, eastern theatre', { y: 800 }),
    ...aColumn(body, { top: 740 }),
    aFragment(`Page ${number} of 3`, { y: 40 }),
  ];
}

const BODIES = [
  ['Troops were seen at the crossing.', 'They came by rail.', 'Two trains a day.', 'None left.'],
  ['The ministry denied it.', 'A spokesman read a text.', 'He took no questions.', 'It was late.'],
  ['Traffic fell in week forty.', 'Nobody said why it had.', 'Snow is one answer.', 'Orders are another.'],
];

describe('findRunningLines', () => {
  it('finds headers and page numbers that come back on each page', () => {
    const pages = BODIES.map((body, index) => aPage(index + 1, body));
    const running = findRunningLines(pages);
    const texts = pages.flat().filter((fragment) => running.fragments.has(fragment));
    expect(texts.map(({ text }) => text)).toEqual([
      'Quarterly outlook, eastern theatre',
      'Page 1 of 3',
      'Quarterly outlook, eastern theatre',
      'Page 2 of 3',
      'Quarterly outlook, eastern theatre',
      'Page 3 of 3',
    ]);
  });

  it('names each once, numbers as #', () => {
    const pages = BODIES.map((body, index) => aPage(index + 1, body));
    expect(findRunningLines(pages).texts).toEqual(['Quarterly outlook, eastern theatre', 'Page # of #']);
  });

  it('has none for a single page: nothing shows that a line comes back', () => {
    expect(findRunningLines([aPage(1, BODIES[0] ?? [])]).fragments.size).toBe(0);
  });

  it('leaves words alone that stand at different heights', () => {
    const pages = [[aFragment('Summary', { y: 800 })], [aFragment('Summary', { y: 500 })]];
    expect(findRunningLines(pages).fragments.size).toBe(0);
  });

  it('leaves text alone that only two of many pages share', () => {
    const pages = Array.from({ length: 10 }, (_, index) =>
      aColumn([
        index < 2 ? 'Shared opening line' : `Opening line ${'abcdefghij'[index]}`,
        'body',
        'more',
        'end',
      ]),
    );
    const running = findRunningLines(pages);
    expect([...running.fragments].some(({ text }) => text === 'Shared opening line')).toBe(false);
  });
});
