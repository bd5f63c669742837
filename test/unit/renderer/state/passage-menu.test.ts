import { describe, expect, it } from 'vitest';
import { markAllShown } from '#renderer/state/marked-passages.ts';
import { listPassageMenu } from '#renderer/state/passage-menu.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { tagWords } from '#test/support/tagging.ts';

function idsOf(app: ReturnType<typeof anAppStore>['app']) {
  return listPassageMenu(app.state).map((section) => section.map(({ id }) => id));
}

describe('listPassageMenu', () => {
  it('offers what can be done to the active passage, with the titles of the catalogue', () => {
    const { app } = anAppStore();
    tagWords(app, 'Mark');
    const ids = idsOf(app).flat();
    expect(ids).toContain('passage.edit');
    expect(ids).toContain('passage.delete');
    expect(ids).not.toContain('passage.merge');
    expect(ids).not.toContain('span.split');
    expect(listPassageMenu(app.state)[0]?.[0]).toMatchObject({ title: 'Edit passage', keys: ['Enter'] });
  });

  it('offers merging for several, and splitting where words are selected', () => {
    const { app } = anAppStore();
    tagWords(app, 'Mark');
    tagWords(app, 'Rutte');
    markAllShown(app);
    expect(idsOf(app).flat()).toContain('passage.merge');
    app.set({ selection: { start: 1, end: 3 } });
    expect(idsOf(app).flat()).toContain('span.split');
  });

  it('has no empty section', () => {
    const { app } = anAppStore();
    expect(idsOf(app).filter((section) => section.length === 0)).toEqual([]);
  });
});
