import { describe, expect, it } from 'vitest';
import {
  readCommentFacts,
  readConfidence,
  readGrade,
  readStatus,
} from '#core/interchange/read-comment-facts.ts';
import { NOT_STATED } from '#core/model/assessment.ts';

describe('readCommentFacts', () => {
  it('reads facts below the head, and everything from the first other line on as the note', () => {
    const { stated, note } = readCommentFacts([
      '8 Judgment',
      'Confidence: Low',
      ' Tags: rail ',
      'One source.',
      'Status: this is a sentence of the note.',
    ]);
    expect([...stated]).toEqual([
      ['Confidence', 'Low'],
      ['Tags', 'rail'],
    ]);
    expect(note).toBe('One source.\nStatus: this is a sentence of the note.');
  });

  it('finds nothing in a comment without lines', () => {
    expect(readCommentFacts([])).toEqual({ stated: new Map(), note: '' });
  });
});

describe('readGrade', () => {
  const own = { ...NOT_STATED, reliability: null };
  it.each([
    ['B2', { reliability: null, credibility: 2 }],
    ['a3', { reliability: 'A', credibility: 3 }],
    ['F', { reliability: 'F', credibility: null }],
    ['4', { reliability: null, credibility: 4 }],
    ['G7', undefined],
    ['', undefined],
  ])('reads “%s” where the brief says B', (words, expected) => {
    expect(readGrade(words, { own, shown: 'B' })).toEqual(expected);
  });

  it('keeps a letter of the passage’s own', () => {
    expect(readGrade('C1', { own: { ...own, reliability: 'C' }, shown: 'C' })).toEqual({
      reliability: 'C',
      credibility: 1,
    });
  });
});

describe('readConfidence and readStatus', () => {
  it('take the words of the export in any case, and no others', () => {
    expect(['Low', 'MODERATE', 'high', 'medium'].map(readConfidence)).toEqual([
      'low',
      'moderate',
      'high',
      undefined,
    ]);
    expect(['Draft', 'accepted', 'perhaps'].map(readStatus)).toEqual(['draft', 'accepted', undefined]);
  });
});
