import { describe, expect, it } from 'vitest';
import { MARKING_SCHEMES } from '#core/tradecraft/marking-words.ts';
import { sumUpMarkings } from '#renderer/features/markings/sum-up-markings.ts';
import { anAnnotation } from '#test/support/builders.ts';

function tlp(level: string) {
  return { scheme: 'tlp2', level, controls: [] };
}

function us(level: string, controls: string[] = []) {
  return { scheme: 'us', level, controls };
}

function portion(id: string, markings: object[], status = 'accepted') {
  return anAnnotation({ id, markings, status });
}

describe('sumUpMarkings', () => {
  it('is empty when nothing is marked', () => {
    expect(sumUpMarkings([], [anAnnotation()], MARKING_SCHEMES)).toEqual([]);
  });

  it('shows the brief’s own marking while it covers its portions', () => {
    const [summary] = sumUpMarkings([tlp('amber')], [portion('a', [tlp('green')])], MARKING_SCHEMES);
    expect(summary).toMatchObject({ shown: tlp('amber'), portionsAbove: [] });
  });

  it('shows the highest portion when the brief is lower, and names the portions above it', () => {
    const annotations = [
      portion('a', [tlp('amber')]),
      portion('b', [tlp('red')]),
      portion('c', [tlp('clear')]),
    ];
    const [summary] = sumUpMarkings([tlp('green')], annotations, MARKING_SCHEMES);
    expect(summary).toMatchObject({ shown: tlp('red'), own: tlp('green'), portionsAbove: ['a', 'b'] });
  });

  it('takes a brief without a marking for one that lags behind every portion', () => {
    const [summary] = sumUpMarkings([], [portion('a', [tlp('clear')])], MARKING_SCHEMES);
    expect(summary).toMatchObject({ shown: tlp('clear'), own: null, portionsAbove: ['a'] });
  });

  it('never compares a sharing label with a classification', () => {
    const summaries = sumUpMarkings([tlp('red')], [portion('a', [us('secret')])], MARKING_SCHEMES);
    expect(summaries.map(({ scheme, portionsAbove }) => [scheme, portionsAbove])).toEqual([
      ['tlp2', []],
      ['us', ['a']],
    ]);
  });

  it('sees a control that the brief does not carry', () => {
    const own = [us('secret', ['NOFORN'])];
    expect(
      sumUpMarkings(own, [portion('a', [us('secret', ['NOFORN'])])], MARKING_SCHEMES)[0]?.portionsAbove,
    ).toEqual([]);
    expect(
      sumUpMarkings(own, [portion('a', [us('secret', ['ORCON'])])], MARKING_SCHEMES)[0]?.portionsAbove,
    ).toEqual(['a']);
  });

  it('leaves rejected passages out', () => {
    expect(sumUpMarkings([], [portion('a', [tlp('red')], 'rejected')], MARKING_SCHEMES)).toEqual([]);
  });

  it('shows a marking of a scheme that nobody knows', () => {
    const own = [{ scheme: 'house', level: 'eyes-only', controls: [] }];
    expect(sumUpMarkings(own, [], MARKING_SCHEMES)[0]?.shown).toEqual(own[0]);
  });
});
