import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { annotationIdSchema, type BriefId, briefIdSchema } from '#core/model/ids.ts';
import { ok } from '#core/result.ts';
import type { BriefTab } from '#core/settings/settings.ts';
import { openBrief } from '#renderer/state/open-brief.ts';
import { closeTab, keepTabs, noteTopOffset, reopenTab, stepTab } from '#renderer/state/tab-actions.ts';
import {
  addTab,
  findNextTab,
  listTabBriefs,
  MAXIMUM_TABS,
  placeTab,
  removeTab,
} from '#renderer/state/tabs.ts';
import { anAppInfo } from '#test/support/app-info.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { aBrief } from '#test/support/builders.ts';

const requestSchema = z.object({ briefId: briefIdSchema });
const id = (text: string) => briefIdSchema.parse(text);
const tab = (text: string): BriefTab => ({ briefId: id(text), topOffset: null, activeAnnotationId: null });
const names = (tabs: readonly BriefTab[]) => tabs.map(({ briefId }) => String(briefId));
const ABC = ['a', 'b', 'c'].map(tab);

describe('addTab', () => {
  it('puts a brief beside the one that was shown', () => {
    expect(names(addTab(ABC, id('x'), id('a')))).toEqual(['a', 'x', 'b', 'c']);
    expect(names(addTab(ABC, id('x'), null))).toEqual(['a', 'b', 'c', 'x']);
  });

  it('changes nothing when the brief has a tab', () => {
    expect(addTab(ABC, id('b'), id('a'))).toBe(ABC);
  });

  it('never grows beyond what can be found in, and never closes what is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 80 }), (opened) => {
        let tabs: readonly BriefTab[] = [];
        let shown: BriefId | null = null;
        for (const number of opened) {
          const next = id(`brief-${number}`);
          tabs = addTab(tabs, next, shown);
          if (shown !== null) expect(names(tabs)).toContain(String(shown));
          shown = next;
        }
        expect(tabs.length).toBeLessThanOrEqual(MAXIMUM_TABS);
        expect(new Set(names(tabs)).size).toBe(tabs.length);
      }),
    );
  });
});

describe('findNextTab', () => {
  it.each([
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'b'],
  ])('after %s comes %s', (closed, next) => {
    expect(findNextTab(ABC, id(closed))).toBe(next);
  });

  it('is nothing after the last', () => {
    expect(findNextTab([tab('a')], id('a'))).toBeNull();
  });
});

describe('placeTab', () => {
  it('notes a place, and gives the same list when it is known', () => {
    const placed = placeTab(ABC, id('b'), { topOffset: 120 });
    expect(placed[1]).toEqual({ ...tab('b'), topOffset: 120 });
    expect(placeTab(placed, id('b'), { topOffset: 120 })).toBe(placed);
    expect(placeTab(ABC, id('x'), { topOffset: 1 })).toBe(ABC);
  });
});

describe('removeTab', () => {
  it('leaves the others in their order', () => {
    expect(names(removeTab(ABC, id('b')))).toEqual(['a', 'c']);
  });
});

/** Three briefs in the library, opened one after another. */
async function withThreeTabs() {
  const started = anAppStore();
  const { app, bridge } = started;
  const { library } = app.state;
  if (library === null) throw new Error('The store has no library.');
  const briefs = ['a', 'b', 'c'].map((text) => aBrief({ id: text, title: text.toUpperCase() }));
  app.set({
    library: { ...library, briefs: new Map(briefs.map((brief) => [brief.id, brief])) },
    currentBriefId: null,
    briefs: new Map(),
  });
  bridge.answer('brief:open', (request) =>
    ok({
      briefId: requestSchema.parse(request).briefId,
      revision: 0,
      text: 'Words',
      blocks: [],
      annotations: [],
      relations: [],
      notices: [],
    }),
  );
  for (const brief of briefs) await openBrief(app, brief.id);
  return started;
}

describe('tabs in the window', () => {
  it('are opened with their briefs, in order', async () => {
    const { app } = await withThreeTabs();
    expect(listTabBriefs(app.state).map(({ title }) => title)).toEqual(['A', 'B', 'C']);
  });

  it('are walked in a circle', async () => {
    const { app } = await withThreeTabs();
    await stepTab(app, 1);
    expect(app.state.currentBriefId).toBe('a');
    await stepTab(app, -1);
    expect(app.state.currentBriefId).toBe('c');
  });

  it('close to their neighbour, and open again', async () => {
    const { app } = await withThreeTabs();
    await closeTab(app);
    expect(app.state.currentBriefId).toBe('b');
    await closeTab(app, id('a'));
    expect(app.state.currentBriefId).toBe('b');
    await reopenTab(app);
    expect(app.state.currentBriefId).toBe('a');
    await reopenTab(app);
    expect(names(app.state.tabs).toSorted()).toEqual(['a', 'b', 'c']);
    await reopenTab(app);
    expect(app.state.currentBriefId).toBe('c');
  });

  it('leave an empty window after the last, and nothing is unloaded that undo needs', async () => {
    const { app } = await withThreeTabs();
    for (let left = 3; left > 0; left -= 1) await closeTab(app);
    expect(app.state.currentBriefId).toBeNull();
    expect(app.state.briefs.size).toBe(3);
  });

  it('pass over a brief in the trash', async () => {
    const { app } = await withThreeTabs();
    const { library } = app.state;
    const brief = library?.briefs.get(id('b'));
    if (!library || !brief) throw new Error('Brief B is missing.');
    const trashed = { ...brief, trashed: '2026-01-05T09:00:00.000Z' };
    app.set({ library: { ...library, briefs: new Map(library.briefs).set(brief.id, trashed) } });
    expect(listTabBriefs(app.state).map(({ title }) => title)).toEqual(['A', 'C']);
  });

  it('remember where the reader was, and write it when it has come to rest', async () => {
    const { app, bridge } = await withThreeTabs();
    app.set({ info: anAppInfo() });
    const keepNow = keepTabs(app);
    noteTopOffset(app, id('c'), 40);
    noteTopOffset(app, id('c'), 80);
    app.set({ activeAnnotationId: annotationIdSchema.parse('passage-1') });
    keepNow();
    keepNow();
    const written = bridge.requestsTo('settings:update');
    expect(written.at(-1)).toMatchObject({
      tabs: [
        { briefId: 'a' },
        { briefId: 'b' },
        { briefId: 'c', topOffset: 80, activeAnnotationId: 'passage-1' },
      ],
    });
    expect(written.filter((request) => 'tabs' in Object(request))).toHaveLength(1);
  });
});
