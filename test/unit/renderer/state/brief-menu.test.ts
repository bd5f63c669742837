import { describe, expect, it } from 'vitest';
import { briefIdSchema } from '#core/model/ids.ts';
import { listBriefMenu } from '#renderer/state/brief-menu.ts';
import { anAppInfo } from '#test/support/app-info.ts';
import { anAppStore } from '#test/support/app-store.ts';

const ids = (sections: ReturnType<typeof listBriefMenu>) => sections.flat().map(({ id }) => id);

describe('listBriefMenu', () => {
  it('offers what can be done with a brief, and closing only where there is a tab', () => {
    const { app, brief } = anAppStore();
    expect(ids(listBriefMenu(app.state, brief.id))).toEqual([
      'brief.properties',
      'brief.export',
      'brief.trash',
    ]);
    app.set({ tabs: [{ briefId: brief.id, topOffset: null, activeAnnotationId: null }] });
    expect(ids(listBriefMenu(app.state, brief.id))).toContain('go.close-tab');
    expect(ids(listBriefMenu(app.state, briefIdSchema.parse('another')))).not.toContain('go.close-tab');
  });

  it('shows the keys that the person has', () => {
    const { app, brief } = anAppStore();
    app.set({ info: anAppInfo({ userKeys: { 'brief.export': ['Mod+Shift+X'] } }) });
    const shown = listBriefMenu(app.state, brief.id)
      .flat()
      .find(({ id }) => id === 'brief.export');
    expect(shown?.keys).toEqual(['Mod+Shift+X']);
  });
});
