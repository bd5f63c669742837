import { describe, expect, it } from 'vitest';
import {
  addLabelMove,
  applyLabelMove,
  countAfterMoves,
  type LabelMoves,
} from '#core/codebook/label-moves.ts';
import { labelIdSchema } from '#core/model/ids.ts';

const person = labelIdSchema.parse('person');
const unit = labelIdSchema.parse('unit');
const event = labelIdSchema.parse('event');
const NONE: LabelMoves = new Map();

describe('addLabelMove', () => {
  it('sends on what an earlier move has sent to a label that goes now', () => {
    const first = addLabelMove(NONE, person, { kind: 'relabel', to: unit, tag: 'Person' });
    const second = addLabelMove(first, unit, { kind: 'relabel', to: event, tag: null });
    expect([...second]).toEqual([
      [person, { kind: 'relabel', to: event, tag: 'Person' }],
      [unit, { kind: 'relabel', to: event, tag: null }],
    ]);
  });

  it('deletes them with it', () => {
    const first = addLabelMove(NONE, person, { kind: 'relabel', to: unit, tag: null });
    expect(addLabelMove(first, unit, { kind: 'delete' }).get(person)).toEqual({ kind: 'delete' });
  });

  it('leaves other moves alone', () => {
    const first = addLabelMove(NONE, person, { kind: 'relabel', to: event, tag: null });
    expect(addLabelMove(first, unit, { kind: 'delete' }).get(person)).toEqual({
      kind: 'relabel',
      to: event,
      tag: null,
    });
  });
});

describe('countAfterMoves', () => {
  it('counts passages where they will be', () => {
    const moves = addLabelMove(addLabelMove(NONE, person, { kind: 'relabel', to: event, tag: null }), unit, {
      kind: 'delete',
    });
    expect(countAfterMoves({ person: 12, unit: 3, event: 1 }, moves)).toEqual({ event: 13 });
  });
});

describe('applyLabelMove', () => {
  it('relabels', () => {
    expect(applyLabelMove({ tags: ['x'] }, { kind: 'relabel', to: event, tag: null })).toEqual({
      label: event,
    });
  });

  it('keeps the old name as a tag, once, and only where there is room for one', () => {
    const move = { kind: 'relabel', to: event, tag: 'Unit' } as const;
    expect(applyLabelMove({ tags: ['x'] }, move)).toEqual({ label: event, tags: ['x', 'Unit'] });
    expect(applyLabelMove({ tags: ['Unit'] }, move)).toEqual({ label: event });
    const full = Array.from({ length: 100 }, (_, index) => `tag ${index}`);
    expect(applyLabelMove({ tags: full }, move)).toEqual({ label: event });
  });

  it('says nothing of a passage that is deleted', () => {
    expect(applyLabelMove({ tags: [] }, { kind: 'delete' })).toBeNull();
  });
});
