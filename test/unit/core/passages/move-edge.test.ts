import { describe, expect, it } from 'vitest';
import { describeSpan } from '#core/anchoring/describe.ts';
import { type EdgeMove, moveEdge, setEdge } from '#core/passages/move-edge.ts';

const TEXT = 'The units crossed the border. They were seen in Kursk.';

function spanOf(words: string) {
  const start = TEXT.indexOf(words);
  return describeSpan(TEXT, start, start + words.length);
}

function quotes(spans: readonly { quote: { exact: string } }[]) {
  return spans.map(({ quote }) => quote.exact);
}

const CASES: readonly [EdgeMove, string, string][] = [
  [{ edge: 'end', unit: 'word', direction: 'forward' }, 'units', 'units crossed'],
  [{ edge: 'end', unit: 'word', direction: 'backward' }, 'units crossed', 'units '],
  [{ edge: 'start', unit: 'word', direction: 'backward' }, 'units', 'The units'],
  [{ edge: 'start', unit: 'character', direction: 'forward' }, 'units', 'nits'],
  [{ edge: 'end', unit: 'character', direction: 'forward' }, 'units', 'units '],
  [{ edge: 'end', unit: 'sentence', direction: 'forward' }, 'They', 'They were seen in Kursk.'],
  [{ edge: 'start', unit: 'sentence', direction: 'backward' }, 'seen', 'They were seen'],
];

describe('moveEdge', () => {
  it.each(CASES)('%o takes “%s” to “%s”', (move, before, after) => {
    expect(quotes(moveEdge(TEXT, [spanOf(before)], move))).toEqual([after]);
  });

  it('changes nothing when the passage would become empty', () => {
    const spans = [spanOf('units')];
    expect(moveEdge(TEXT, spans, { edge: 'start', unit: 'sentence', direction: 'forward' })).toBe(spans);
  });

  it('moves the outer edges of a discontinuous passage', () => {
    const spans = [spanOf('units'), spanOf('seen')];
    expect(quotes(moveEdge(TEXT, spans, { edge: 'end', unit: 'word', direction: 'forward' }))).toEqual([
      'units',
      'seen in',
    ]);
    expect(quotes(moveEdge(TEXT, spans, { edge: 'start', unit: 'word', direction: 'backward' }))).toEqual([
      'The units',
      'seen',
    ]);
  });
});

describe('setEdge', () => {
  it('puts the edge where the handle was dropped', () => {
    expect(
      quotes(setEdge(TEXT, [spanOf('units')], { edge: 'end', offset: TEXT.indexOf(' the border') })),
    ).toEqual(['units crossed']);
  });

  it('refuses an edge beyond the other one or outside the text', () => {
    const spans = [spanOf('units')];
    expect(setEdge(TEXT, spans, { edge: 'end', offset: 2 })).toBe(spans);
    expect(setEdge(TEXT, spans, { edge: 'end', offset: 9999 })).toBe(spans);
  });
});
