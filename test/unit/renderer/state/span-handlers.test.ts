import { describe, expect, it } from 'vitest';
import { findCommand } from '#core/commands/catalog.ts';
import { SPAN_COMMANDS } from '#core/commands/span-commands.ts';
import { spanHandlers } from '#renderer/state/span-handlers.ts';
import { anAppStore, SAMPLE_TEXT } from '#test/support/app-store.ts';
import { quotesOf, tagWords } from '#test/support/tagging.ts';
import { aWindow } from '#test/support/window-places.ts';

function aSelection(selected: string | null = null) {
  const { app } = anAppStore();
  const start = selected === null ? -1 : SAMPLE_TEXT.indexOf(selected);
  let selection = selected === null ? null : { start, end: start + selected.length };
  const { places } = aWindow({
    getSelection: () => selection,
    clearSelection: () => {
      selection = null;
    },
  });
  const handlers = spanHandlers(app, places);
  return { app, handlers, getSelection: () => selection };
}

describe('spanHandlers', () => {
  it('moves either edge as the title of each command says', () => {
    for (const { id, title } of SPAN_COMMANDS) {
      if (!title.includes(':')) continue;
      const { app, handlers } = aSelection();
      const before = SAMPLE_TEXT.indexOf('spoke');
      tagWords(app, 'spoke in');
      handlers[id]();
      const [quote = ''] = quotesOf(app);
      const isStart = title.startsWith('Start');
      const isLonger = title.endsWith('earlier') === isStart;
      expect(quote === 'spoke in' || quote.length > 'spoke in'.length === isLonger, id).toBe(true);
      if (!isStart) expect(SAMPLE_TEXT.indexOf(quote), id).toBe(before);
      expect(findCommand(id)?.keys[0]?.includes('Shift'), id).toBe(!isStart);
    }
  });

  it('adds the selection to the passage and leaves the selection', () => {
    const { app, handlers, getSelection } = aSelection('Brussels');
    tagWords(app, 'Mark Rutte');
    handlers['span.add-selection']();
    expect(quotesOf(app)).toEqual(['Mark Rutte … Brussels']);
    expect(getSelection()).toBeNull();
    app.undo();
    expect(quotesOf(app)).toEqual(['Mark Rutte']);
  });

  it('splits where the selection starts, in one undo step', () => {
    const { app, handlers } = aSelection('Rutte');
    tagWords(app, 'Mark Rutte spoke');
    handlers['span.split']();
    expect(quotesOf(app)).toEqual(['Mark', 'Rutte spoke']);
    app.undo();
    expect(quotesOf(app)).toEqual(['Mark Rutte spoke']);
  });

  it('says how to split when the selection lies elsewhere', () => {
    const { app, handlers, getSelection } = aSelection('Brussels');
    tagWords(app, 'Mark Rutte');
    handlers['span.split']();
    expect(quotesOf(app)).toEqual(['Mark Rutte']);
    expect(app.state.toasts.at(-1)?.message).toContain('inside the passage');
    expect(getSelection()).not.toBeNull();
  });
});
