import { describe, expect, it } from 'vitest';
import { stepThrough } from '#renderer/state/navigation.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { tagWords } from '#test/support/tagging.ts';

describe('stepThrough', () => {
  it('goes from one of the given passages to the next and begins again after the last', () => {
    const { app } = anAppStore();
    const [first, other, second] = [tagWords(app, 'Mark'), tagWords(app, 'Rutte'), tagWords(app, 'Later')];
    const visited = Array.from({ length: 3 }, () => {
      stepThrough(app, [first, second]);
      return app.state.activeAnnotationId;
    });
    expect(visited).toEqual([first, second, first]);
    expect(visited).not.toContain(other);
  });

  it('stays where it is when there is nowhere to go', () => {
    const { app } = anAppStore();
    const id = tagWords(app, 'Mark');
    stepThrough(app, []);
    expect(app.state.activeAnnotationId).toBe(id);
  });
});
