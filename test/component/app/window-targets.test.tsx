import { describe, expect, it, vi } from 'vitest';
import { WindowTargets } from '#renderer/app/window-targets.ts';
import type { PageViewHandle } from '#renderer/features/pages/page-view-handle.ts';
import type { ReaderHandle } from '#renderer/features/reader/reader-handle.ts';

const RANGE = { start: 3, end: 9 };

function pages(fields: Partial<PageViewHandle> = {}): PageViewHandle {
  return {
    focus: vi.fn(),
    hasFocus: () => false,
    getSelection: () => null,
    selectRange: vi.fn(),
    getReadingOffset: () => 70,
    scrollToOffset: vi.fn(),
    scrollToPage: vi.fn(),
    ...fields,
  };
}

function reader(fields: Partial<ReaderHandle> = {}): ReaderHandle {
  return {
    focus: vi.fn(),
    scrollToAnnotation: vi.fn(),
    scrollToOffset: vi.fn(),
    findTopOffset: () => null,
    selectRange: vi.fn(),
    clearSelection: vi.fn(),
    getSelection: () => null,
    getReadingOffset: () => 40,
    findPassagesHere: () => null,
    getSelectionRect: () => null,
    selectUnits: vi.fn(),
    stepCaret: vi.fn(),
    ...fields,
  };
}

function aWindow(parts: { reader: ReaderHandle | null; pages: PageViewHandle | null }): WindowTargets {
  return Object.assign(new WindowTargets(() => undefined), parts);
}

describe('WindowTargets', () => {
  it('finds what is selected, in the text or on the pages', () => {
    const onPage = pages({ getSelection: () => RANGE });
    expect(aWindow({ reader: reader(), pages: onPage }).getSelection()).toEqual(RANGE);
    expect(aWindow({ reader: null, pages: onPage }).getSelection()).toEqual(RANGE);
    expect(aWindow({ reader: reader({ getSelection: () => RANGE }), pages: null }).getSelection()).toEqual(
      RANGE,
    );
    expect(aWindow({ reader: null, pages: null }).getSelection()).toBeNull();
  });

  it('leaves the focus on the pages with who works there', () => {
    const both = { reader: reader(), pages: pages({ hasFocus: () => true }) };
    aWindow(both).focusReader();
    expect(both.pages.focus).toHaveBeenCalled();
    expect(both.reader.focus).not.toHaveBeenCalled();
  });

  it('goes to the text otherwise, and to the pages when there is nothing else', () => {
    const both = { reader: reader(), pages: pages() };
    aWindow(both).focusReader();
    expect(both.reader.focus).toHaveBeenCalled();
    const alone = { reader: null, pages: pages() };
    aWindow(alone).focusReader();
    expect(alone.pages.focus).toHaveBeenCalled();
  });

  it('selects in the text when it is there, else on the pages', () => {
    const both = { reader: reader(), pages: pages() };
    aWindow(both).selectText(RANGE);
    expect(both.reader.selectRange).toHaveBeenCalledWith(RANGE);
    expect(both.pages.selectRange).not.toHaveBeenCalled();
    const alone = { reader: null, pages: pages() };
    aWindow(alone).selectText(RANGE);
    expect(alone.pages.selectRange).toHaveBeenCalledWith(RANGE);
  });

  it('says where reading is', () => {
    expect(aWindow({ reader: reader(), pages: pages() }).getReadingOffset()).toBe(40);
    expect(aWindow({ reader: null, pages: pages() }).getReadingOffset()).toBe(70);
    expect(aWindow({ reader: null, pages: null }).getReadingOffset()).toBe(0);
  });
});
