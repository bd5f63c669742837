import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeSpan } from '#core/anchoring/describe.ts';
import type { Annotation } from '#core/model/annotation.ts';
import { NOT_STATED } from '#core/model/assessment.ts';
import type { BriefText } from '#core/model/blocks.ts';
import { HighlightPainter } from '#renderer/features/reader/highlight-painter.ts';
import { createTextMap, type TextMap } from '#renderer/features/reader/range-to-offsets.ts';
import { TextBlocks } from '#renderer/features/reader/TextBlocks.tsx';
import { anAnnotation } from '#test/support/builders.ts';
import { FakeHighlight, installHighlightApi } from '#test/support/highlight-api.ts';

const TEXT = 'Alpha team left. Bravo team stayed.\n\nNobody saw them.';
const BRIEF: BriefText = {
  text: TEXT,
  blocks: [
    { type: 'paragraph', start: 0, end: 35 },
    { type: 'paragraph', start: 37, end: 53 },
  ],
};

const WHOLE = { start: 0, end: TEXT.length };

let registry: Map<string, FakeHighlight>;
let map: TextMap;
let painter: HighlightPainter;

beforeEach(() => {
  registry = installHighlightApi();
  const { container } = render(<TextBlocks text={BRIEF} />);
  map = createTextMap(container, BRIEF);
  painter = new HighlightPainter(map, CSS.highlights, 'r');
});
afterEach(cleanup);

function passage(id: string, start: number, end: number, fields: Record<string, unknown> = {}): Annotation {
  return anAnnotation({ id, spans: [describeSpan(TEXT, start, end)], ...fields });
}

/** Painted words by highlight name, empty highlights left out. */
function getPainted(): Record<string, string[]> {
  const painted: Record<string, string[]> = {};
  for (const [name, highlight] of registry) {
    const words = [...highlight].map((range) => TEXT.slice(...offsetsOf(range)));
    if (words.length > 0) painted[name] = words;
  }
  return painted;
}

function offsetsOf(range: AbstractRange): [number, number] {
  const found = map.findOffsets(range);
  return [found?.start ?? 0, found?.end ?? 0];
}

describe('HighlightPainter', () => {
  it('hangs passages of one look into one highlight', () => {
    painter.paint([passage('one', 0, 10), passage('two', 17, 27)], WHOLE);
    expect(getPainted()).toEqual({ 'r-person-solid-0': ['Alpha team', 'Bravo team'] });
  });

  it.each([
    ['dashed', 'low confidence', { assessment: { ...NOT_STATED, confidence: 'low' } }],
    ['dotted', 'a draft', { status: 'draft' }],
    [
      'dotted',
      'a draft of low confidence',
      { status: 'draft', assessment: { ...NOT_STATED, confidence: 'low' } },
    ],
    ['struck', 'what was rejected', { status: 'rejected' }],
  ])('draws a %s line for %s', (line, _, fields) => {
    painter.paint([passage('one', 0, 10, fields)], WHOLE);
    expect(getPainted()).toEqual({ [`r-person-${line}-0`]: ['Alpha team'] });
  });

  it('paints a passage above the one it lies in', () => {
    painter.paint([passage('outer', 0, 16), passage('inner', 6, 10)], WHOLE);
    expect(getPainted()).toEqual({ 'r-person-solid-1': ['Alpha team left.'], 'r-person-solid-0': ['team'] });
    const inner = registry.get('r-person-solid-0')?.priority ?? 0;
    expect(inner).toBeGreaterThan(registry.get('r-person-solid-1')?.priority ?? 0);
  });

  it('paints every part of a discontinuous passage, and what lies in its gap above it', () => {
    const spans = [describeSpan(TEXT, 0, 5), describeSpan(TEXT, 37, 43)];
    painter.paint([passage('wide', 0, 5, { spans }), passage('gap', 17, 27)], WHOLE);
    expect(getPainted()).toEqual({
      'r-person-solid-1': ['Alpha', 'Nobody'],
      'r-person-solid-0': ['Bravo team'],
    });
  });

  it('paints across paragraphs', () => {
    painter.paint([passage('one', 28, 43)], WHOLE);
    expect(getPainted()).toEqual({ 'r-person-solid-0': ['stayed.\n\nNobody'] });
  });

  it('leaves orphans out: where they stood is not where they belong', () => {
    painter.paint([passage('one', 0, 10, { placement: 'orphan' })], WHOLE);
    expect(getPainted()).toEqual({});
  });

  it('paints only what reaches into the stretch, and moves along with it', () => {
    const passages = [passage('one', 0, 10), passage('two', 17, 27), passage('three', 37, 43)];
    painter.paint(passages, { start: 0, end: 20 });
    expect(getPainted()).toEqual({ 'r-person-solid-0': ['Alpha team', 'Bravo team'] });
    painter.paint(passages, { start: 20, end: 53 });
    expect(getPainted()).toEqual({ 'r-person-solid-0': ['Bravo team', 'Nobody'] });
  });

  it('touches only what has changed', () => {
    const kept = passage('kept', 0, 10);
    painter.paint([kept, passage('gone', 17, 27)], WHOLE);
    const [range] = registry.get('r-person-solid-0') ?? [];
    painter.paint([kept, passage('new', 37, 43, { label: 'unit' })], WHOLE);
    expect(registry.get('r-person-solid-0')?.has(range ?? map.root.ownerDocument.createRange())).toBe(true);
    expect(getPainted()).toEqual({ 'r-person-solid-0': ['Alpha team'], 'r-unit-solid-0': ['Nobody'] });
  });

  it('moves a passage whose span has changed', () => {
    painter.paint([passage('one', 0, 10)], WHOLE);
    painter.paint([passage('one', 0, 5)], WHOLE);
    expect(getPainted()).toEqual({ 'r-person-solid-0': ['Alpha'] });
  });

  it('takes its highlights down and leaves those of others', () => {
    registry.set('other', new FakeHighlight());
    painter.paint([passage('one', 0, 10)], WHOLE);
    painter.dispose();
    expect([...registry.keys()]).toEqual(['other']);
  });
});
