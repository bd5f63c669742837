import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCodebookProblems } from '#core/codebook/find-problems.ts';
import { codebookSchema } from '#core/model/codebook.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import {
  addLabel,
  addRelationType,
  addScheme,
  changeRelationType,
  makeId,
  moveItem,
  moveLabel,
  removeLabel,
} from '#renderer/features/codebook/edit-codebook.ts';

describe('addLabel', () => {
  it('adds a label that the model takes and that causes no problem, as often as one likes', () => {
    let codebook = INTELLIGENCE_CODEBOOK;
    for (let time = 0; time < 5; time += 1) codebook = addLabel(codebook, `Label ${time}`).codebook;
    expect(codebookSchema.safeParse(codebook).success).toBe(true);
    expect(findCodebookProblems(codebook)).toEqual([]);
  });

  it('takes the first free digit, and none when all are taken', () => {
    const first = addLabel(INTELLIGENCE_CODEBOOK, 'Ten');
    expect(first.label.shortcut).toBe('0');
    expect(addLabel(first.codebook, 'Eleven').label.shortcut).toBeNull();
  });
});

describe('moveLabel', () => {
  it('moves by one and stops at the ends', () => {
    const [first, second] = INTELLIGENCE_CODEBOOK.labels;
    const moved = moveLabel(INTELLIGENCE_CODEBOOK, first?.id ?? '', 1);
    expect(moved.labels.slice(0, 2)).toEqual([second, first]);
    expect(moveLabel(INTELLIGENCE_CODEBOOK, first?.id ?? '', -1)).toEqual(INTELLIGENCE_CODEBOOK);
  });
});

describe('moveItem', () => {
  it('there and back changes nothing, and nothing is ever lost', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 20 }), fc.nat(), (items, pick) => {
        const item = items[pick % items.length];
        const moved = moveItem(items, (each) => each === item, 1);
        expect(moved.toSorted()).toEqual(items.toSorted());
        if (item !== items.at(-1)) expect(moveItem(moved, (each) => each === item, -1)).toEqual(items);
      }),
    );
  });
});

describe('changeRelationType', () => {
  it('keeps both readings of a symmetric relation the same', () => {
    const codebook = changeRelationType(INTELLIGENCE_CODEBOOK, 'corroborates', { name: 'supports' });
    expect(codebook.relationTypes[0]).toMatchObject({ name: 'supports', inverseName: 'supports' });
  });

  it('lets a directed relation have a reading of its own', () => {
    const codebook = changeRelationType(INTELLIGENCE_CODEBOOK, 'corroborates', {
      isSymmetric: false,
      inverseName: 'is supported by',
    });
    expect(codebook.relationTypes[0]).toMatchObject({ inverseName: 'is supported by' });
  });
});

describe('makeId', () => {
  it.each([
    ['Société Générale', [], 'societe-generale'],
    ['New label', ['new-label', 'new-label-2'], 'new-label-3'],
    ['한국', [], 'new'],
    ['  ', ['new'], 'new-2'],
  ])('makes of "%s" beside %j "%s"', (name, taken, expected) => {
    expect(makeId(name, taken)).toBe(expected);
  });
});

describe('addRelationType, addScheme, removeLabel', () => {
  it('leave a codebook that the model takes', () => {
    const twice = addRelationType(addRelationType(addScheme(addScheme(INTELLIGENCE_CODEBOOK))));
    const fewer = removeLabel(twice, 'person');
    expect(codebookSchema.safeParse(fewer).success).toBe(true);
    expect(new Set(twice.relationTypes.map(({ id }) => id)).size).toBe(twice.relationTypes.length);
    expect(fewer.labels).toHaveLength(INTELLIGENCE_CODEBOOK.labels.length - 1);
  });
});
