import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '#core/search/fold-text.ts';
import { findMoveTarget, findTypedRow, getItemPositions, type ListRow } from '#renderer/ui/list/list-rows.ts';

function item(name: string): ListRow<string> {
  return { kind: 'item', key: name, item: name };
}

function heading(text: string): ListRow<string> {
  return { kind: 'heading', key: `heading ${text}`, text, count: 1 };
}

const ROWS = [heading('New'), item('Alpha'), item('Bravo'), heading('Old'), item('Álamo'), item('Zulu')];

describe('getItemPositions', () => {
  it('counts items and not headings', () => {
    expect(getItemPositions(ROWS)).toEqual([0, 1, 2, 2, 3, 4]);
  });
});

describe('findMoveTarget', () => {
  it.each([
    ['next', 'Alpha', 'Bravo'],
    ['next', 'Bravo', 'Álamo'],
    ['next', 'Zulu', 'Zulu'],
    ['previous', 'Álamo', 'Bravo'],
    ['previous', 'Alpha', 'Alpha'],
    ['first', 'Zulu', 'Alpha'],
    ['last', 'Alpha', 'Zulu'],
    ['next-page', 'Alpha', 'Zulu'],
    ['previous-page', 'Zulu', 'Alpha'],
    ['next', null, 'Alpha'],
    ['previous', null, 'Alpha'],
    ['last', null, 'Zulu'],
  ] as const)('%s from %s goes to %s', (move, from, expected) => {
    expect(findMoveTarget(ROWS, from, move)).toBe(expected);
  });

  it('goes nowhere in an empty list', () => {
    expect(findMoveTarget([], null, 'next')).toBeNull();
  });

  it('always lands on an item', () => {
    const rows = fc
      .uniqueArray(fc.integer({ min: 0, max: 40 }))
      .map((numbers) =>
        numbers.map((number) => (number % 3 === 0 ? heading(`h${number}`) : item(`i${number}`))),
      );
    const move = fc.constantFrom('next', 'previous', 'first', 'last', 'next-page', 'previous-page');
    fc.assert(
      fc.property(rows, move, fc.nat(40), (list, step, at) => {
        const target = findMoveTarget(list, list[at]?.key ?? null, step);
        const hasItems = list.some((row) => row.kind === 'item');
        expect(
          target === null ? !hasItems : list.some((row) => row.kind === 'item' && row.key === target),
        ).toBe(true);
      }),
    );
  });
});

describe('findTypedRow', () => {
  it.each([
    ['a', 'Alpha', 'Álamo'],
    ['a', 'Álamo', 'Alpha'],
    ['al', 'Alpha', 'Alpha'],
    ['ala', 'Alpha', 'Álamo'],
    ['z', null, 'Zulu'],
    ['q', 'Alpha', null],
  ])('typing %s on %s jumps to %s', (typed, from, expected) => {
    expect(findTypedRow(ROWS, from, typed, foldText)).toBe(expected);
  });
});
