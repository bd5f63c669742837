import { describe, expect, it } from 'vitest';
import { pushUndo, sealUndo, type UndoEntry } from '#renderer/state/undo-stack.ts';

function anEntry(label: string, coalesceKey: string | null = null): UndoEntry {
  return { label, edits: { library: [], briefs: [] }, libraryLast: true, focus: null, coalesceKey };
}

const labels = (stack: readonly UndoEntry[]) => stack.map(({ label }) => label);

describe('pushUndo', () => {
  it('keeps one step for each action', () => {
    const stack = pushUndo(pushUndo([], anEntry('a')), anEntry('b'));
    expect(labels(stack)).toEqual(['a', 'b']);
  });

  it('keeps the first step of a run of typing, which leads back to before it', () => {
    let stack = pushUndo([], anEntry('first letter', 'note:1'));
    stack = pushUndo(stack, anEntry('second letter', 'note:1'));
    expect(labels(stack)).toEqual(['first letter']);
  });

  it('starts a step of its own for another field, and for the first field again after it', () => {
    let stack = pushUndo([], anEntry('a', 'note:1'));
    stack = pushUndo(stack, anEntry('b', 'note:2'));
    stack = pushUndo(stack, anEntry('c', 'note:1'));
    expect(labels(stack)).toEqual(['a', 'b', 'c']);
  });

  it('never joins actions that are no typing', () => {
    const stack = pushUndo(pushUndo([], anEntry('a')), anEntry('b', null));
    expect(stack).toHaveLength(2);
  });

  it('forgets the oldest step when there are very many', () => {
    let stack: readonly UndoEntry[] = [];
    for (let index = 0; index < 510; index += 1) stack = pushUndo(stack, anEntry(String(index)));
    expect(stack).toHaveLength(500);
    expect(stack[0]?.label).toBe('10');
    expect(stack.at(-1)?.label).toBe('509');
  });
});

describe('sealUndo', () => {
  it('ends a run, so that the next letter is a step of its own', () => {
    let stack = pushUndo([], anEntry('a', 'note:1'));
    stack = pushUndo(sealUndo(stack), anEntry('b', 'note:1'));
    expect(labels(stack)).toEqual(['a', 'b']);
  });

  it('leaves a stack alone that has no open run', () => {
    const stack = [anEntry('a')];
    expect(sealUndo(stack)).toBe(stack);
    expect(sealUndo([])).toEqual([]);
  });
});
