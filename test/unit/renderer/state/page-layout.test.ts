import { describe, expect, it } from 'vitest';
import { ok } from '#core/result.ts';
import { pageHandlers } from '#renderer/state/page-handlers.ts';
import { findPageLayout, getPageLayout, setPageLayout } from '#renderer/state/page-layout.ts';
import { anAppInfo } from '#test/support/app-info.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { aWindow } from '#test/support/window-places.ts';

function aStore(importer = 'pdf/2') {
  const { app, bridge, brief } = anAppStore();
  bridge.answer('settings:update', () => ok({}));
  const { library } = app.state;
  if (library === null) throw new Error('no library');
  const fromPdf = { ...brief, source: { ...brief.source, importer } };
  app.set({ info: anAppInfo(), library: { ...library, briefs: new Map([[brief.id, fromPdf]]) } });
  return { app, bridge, brief };
}

describe('the layout of a brief', () => {
  it('is text until something else is chosen, and is kept in the settings', () => {
    const { app, bridge, brief } = aStore();
    expect(getPageLayout(app.state)).toBe('text');
    setPageLayout(app, 'pages');
    expect(getPageLayout(app.state)).toBe('pages');
    expect(bridge.requestsTo('settings:update')).toEqual([{ pageLayouts: { [brief.id]: 'pages' } }]);
    setPageLayout(app, 'pages');
    expect(bridge.requestsTo('settings:update')).toHaveLength(1);
  });

  it('can be chosen where there are pages, and left where there are none', () => {
    const { app } = aStore('markdown/1');
    expect(findPageLayout(app.state)).toBeNull();
    setPageLayout(app, 'split');
    expect(findPageLayout(app.state)).toBe('split');
    expect(findPageLayout(aStore().app.state)).toBe('text');
  });

  it('is nothing to ask for without a brief', () => {
    const { app } = aStore();
    app.set({ currentBriefId: null });
    expect([getPageLayout(app.state), findPageLayout(app.state)]).toEqual(['text', null]);
  });
});

describe('pageHandlers', () => {
  it('shows and hides the pages with one command', () => {
    const { app } = aStore();
    const handlers = pageHandlers(app, aWindow().places);
    handlers['view.toggle-pages']();
    expect(getPageLayout(app.state)).toBe('split');
    handlers['view.pages']();
    handlers['view.toggle-pages']();
    expect(getPageLayout(app.state)).toBe('text');
    handlers['view.split']();
    handlers['view.text']();
    expect(getPageLayout(app.state)).toBe('text');
  });

  it('shows the pages before it asks for a page', () => {
    const { app } = aStore();
    const { places, visited } = aWindow();
    pageHandlers(app, places)['go.page']();
    expect([getPageLayout(app.state), visited]).toEqual(['split', ['page field']]);
    setPageLayout(app, 'pages');
    pageHandlers(app, places)['go.page']();
    expect(getPageLayout(app.state)).toBe('pages');
  });
});
