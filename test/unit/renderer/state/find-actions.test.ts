import { describe, expect, it } from 'vitest';
import type { NO_QUERY } from '#core/search/find-query.ts';
import { changeFindQuery, closeFind, openFind, refreshFind, stepFind } from '#renderer/state/find-actions.ts';
import { getFindHit } from '#renderer/state/find-state.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { aWindow } from '#test/support/window-places.ts';

const TEXT = 'Port of Selwyn. The port was closed. Łódź is no port.';

function aSearch(fields: Parameters<typeof aWindow>[0] = {}) {
  const { app } = anAppStore({ text: TEXT });
  const { places, visited } = aWindow(fields);
  const type = (text: string, switches: Partial<typeof NO_QUERY> = {}) =>
    changeFindQuery(app, { ...app.state.find.query, ...switches, text });
  const hit = () => {
    const found = getFindHit(app.state.find);
    return found && [found.start, TEXT.slice(found.start, found.end)];
  };
  return { app, places, visited, type, hit };
}

describe('openFind', () => {
  it('opens the bar, takes the focus to it, and finds while typing', () => {
    const { app, places, visited, type, hit } = aSearch();
    openFind(app, places);
    expect(visited).toEqual(['find']);
    type('port');
    expect(app.state.find).toMatchObject({ isOpen: true, index: 0, isComplete: true, problem: null });
    expect(app.state.find.hits).toHaveLength(3);
    expect(hit()).toEqual([0, 'Port']);
  });

  it('shows the first hit from where reading was, and the first of all behind the last', () => {
    const { app, places, type, hit } = aSearch({ getReadingOffset: () => 16 });
    openFind(app, places);
    type('port');
    expect(hit()).toEqual([20, 'port']);
    type('selwyn');
    expect(hit()).toEqual([8, 'Selwyn']);
  });

  it('begins with the selected words, taken as they are', () => {
    const { app, places, type, hit } = aSearch({ getSelection: () => ({ start: 8, end: 14 }) });
    type('x*', { isExpression: true });
    openFind(app, places);
    expect(app.state.find.query).toMatchObject({ text: 'Selwyn', isExpression: false });
    expect(hit()).toEqual([8, 'Selwyn']);
  });

  it('begins with the last query when nothing is selected', () => {
    const { app, places, type } = aSearch();
    openFind(app, places);
    type('lodz');
    closeFind(app, places);
    openFind(app, places);
    expect(app.state.find.query.text).toBe('lodz');
    expect(app.state.find.hits).toHaveLength(1);
  });
});

describe('changeFindQuery', () => {
  it('refuses a pattern with a sentence and shows nothing of the one before', () => {
    const { app, places, type } = aSearch();
    openFind(app, places);
    type('port');
    type('(p+)+', { isExpression: true });
    expect(app.state.find.problem).toMatch(/\.$/);
    expect(app.state.find.hits).toEqual([]);
    type('p\\w+t');
    expect(app.state.find.problem).toBeNull();
    expect(app.state.find.hits).toHaveLength(3);
  });
});

describe('stepFind', () => {
  it('goes round in both directions', () => {
    const { app, places, type, hit } = aSearch();
    openFind(app, places);
    type('port');
    stepFind(app, places, -1);
    expect(hit()?.[0]).toBe(TEXT.lastIndexOf('port'));
    stepFind(app, places, 1);
    expect(hit()?.[0]).toBe(0);
    stepFind(app, places, 1);
    expect(hit()?.[0]).toBe(20);
  });

  it('goes on from the hit in hand when the query grows', () => {
    const { app, places, type, hit } = aSearch();
    openFind(app, places);
    type('port');
    stepFind(app, places, 1);
    type('port was');
    expect(hit()).toEqual([20, 'port was']);
  });

  it('takes up the last query when the bar is closed, without taking the focus', () => {
    const { app, places, visited, type, hit } = aSearch();
    openFind(app, places);
    type('port');
    closeFind(app, places);
    visited.length = 0;
    stepFind(app, places, 1);
    expect(visited).toEqual([]);
    expect(hit()).toEqual([0, 'Port']);
  });

  it('asks what to find when nothing was looked for yet', () => {
    const { app, places, visited } = aSearch();
    stepFind(app, places, 1);
    expect(visited).toEqual(['find']);
    expect(app.state.find.isOpen).toBe(true);
  });

  it('stays where it is without a hit', () => {
    const { app, places, type, hit } = aSearch();
    openFind(app, places);
    type('zzz');
    stepFind(app, places, 1);
    expect(hit()).toBeNull();
  });
});

describe('closeFind', () => {
  it('leaves the hit selected and the focus in the text', () => {
    const { app, places, visited, type } = aSearch();
    openFind(app, places);
    type('selwyn');
    closeFind(app, places);
    expect(visited).toEqual(['find', 'select 8–14', 'reader']);
    expect(app.state.find.isOpen).toBe(false);
  });

  it('selects nothing when nothing was found', () => {
    const { app, places, visited, type } = aSearch();
    openFind(app, places);
    type('zzz');
    closeFind(app, places);
    expect(visited).toEqual(['find', 'reader']);
  });
});

describe('refreshFind', () => {
  it('looks in the brief that is open now, and only while the bar is', () => {
    const { app, places, type } = aSearch();
    openFind(app, places);
    type('port');
    app.set({ currentBriefId: null });
    refreshFind(app);
    expect(app.state.find.hits).toEqual([]);
    closeFind(app, places);
    const { find } = app.state;
    refreshFind(app);
    expect(app.state.find).toBe(find);
  });
});
