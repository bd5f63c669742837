import { describe, expect, it } from 'vitest';
import { groupMentions } from '#renderer/features/entities/mention-rows.ts';
import { splitNames } from '#renderer/features/entities/split-names.ts';
import { aMention } from '#test/support/interface-builders.ts';

describe('groupMentions', () => {
  it('puts mentions under their brief and counts them', () => {
    const rows = groupMentions([
      aMention({ brief: 'b1', annotation: 'x' }),
      aMention({ brief: 'b2', annotation: 'x' }),
      aMention({ brief: 'b1', annotation: 'y' }),
    ]);
    expect(rows.map((row) => (row.kind === 'heading' ? `${row.text} ${row.count}` : row.key))).toEqual([
      'Brief b1 2',
      'b1 x',
      'b1 y',
      'Brief b2 1',
      'b2 x',
    ]);
  });
});

describe('splitNames', () => {
  it.each([
    ['Kim, Jong Un', [], ['Kim, Jong Un']],
    ['NATO\nOTAN', [], ['NATO', 'OTAN']],
    [' NATO ', ['NATO'], []],
  ])('splits %j beside %j into %j', (typed, present, expected) => {
    expect(splitNames(typed, present)).toEqual(expected);
  });
});
