import { describe, expect, it } from 'vitest';
import {
  applyMarkingChange,
  changeTags,
  getSharedTags,
  getSharedValue,
} from '#renderer/features/annotations/bulk-values.ts';

const GREEN = { scheme: 'tlp2', level: 'green', controls: [] };
const RED = { scheme: 'tlp2', level: 'red', controls: [] };
const SECRET = { scheme: 'us', level: 'secret', controls: [] };

describe('getSharedValue', () => {
  it.each([
    [[null, null], { kind: 'same', value: null }],
    [['low', 'low'], { kind: 'same', value: 'low' }],
    [['low', null], { kind: 'mixed' }],
    [[[GREEN], [{ ...GREEN }]], { kind: 'same', value: [GREEN] }],
    [[], { kind: 'mixed' }],
  ])('reads %j as %j', (values, expected) => {
    expect(getSharedValue<unknown, unknown>(values, (value) => value)).toEqual(expected);
  });
});

describe('applyMarkingChange', () => {
  it('changes the scheme that was changed and keeps the others', () => {
    expect(applyMarkingChange([GREEN, SECRET], [], [RED])).toEqual([SECRET, RED]);
  });

  it('takes a marking away where it was taken away', () => {
    expect(applyMarkingChange([GREEN, SECRET], [GREEN], [])).toEqual([SECRET]);
  });

  it('leaves a scheme alone that was the same before and after', () => {
    expect(applyMarkingChange([SECRET], [GREEN], [GREEN])).toEqual([SECRET]);
  });
});

describe('getSharedTags', () => {
  it.each([
    [[['a', 'b'], ['b']], { common: ['b'], partial: ['a'] }],
    [[['a'], ['b']], { common: [], partial: ['a', 'b'] }],
    [[['a'], ['a']], { common: ['a'], partial: [] }],
    [[[], []], { common: [], partial: [] }],
  ])('tells of %j what all have and what some', (lists, expected) => {
    expect(getSharedTags(lists.map((tags) => ({ tags })))).toEqual(expected);
  });
});

describe('changeTags', () => {
  it.each([
    [['a'], ['b'], [], ['a', 'b']],
    [['a', 'b'], ['b'], [], ['a', 'b']],
    [['a', 'b'], [], ['a'], ['b']],
    [['a'], [], ['z'], ['a']],
  ])('of %j with %j added and %j removed makes %j', (tags, added, removed, expected) => {
    expect(changeTags(tags, added, removed)).toEqual(expected);
  });
});
