import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { type ComponentProps, createRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPagePlaces } from '#core/pages/page-places.ts';
import { PageView } from '#renderer/features/pages/PageView.tsx';
import type { PageViewHandle } from '#renderer/features/pages/page-view-handle.ts';
import { SAMPLE_LABELS } from '#test/bench/reader/sample-labels.ts';
import { anAnnotation } from '#test/support/builders.ts';
import { FakePages, givenPageRoom } from '#test/support/fake-pages.ts';
import { aRun, somePages } from '#test/support/source-pages.ts';

let restore: () => void;
beforeEach(() => {
  restore = givenPageRoom();
});
afterEach(() => {
  cleanup();
  restore();
});

//            0         1         2         3
//            0123456789012345678901234567890123456
const TEXT = 'The brigade moved to the north at dawn';
/** Ten points a letter: page 1 has `The brigade` and `moved to`, page 3 the rest; page 2 is empty. */
const PAGES = somePages([aRun(0, 11), aRun(12, 20, { y: 600 })], [], [aRun(21, 38)]);
const SIZES = PAGES.map(({ width, height }) => ({ width, height }));
const [LABEL] = SAMPLE_LABELS;

function aPassage(id: string, start: number, end: number) {
  const quote = { exact: TEXT.slice(start, end), prefix: '', suffix: '' };
  return anAnnotation({ id, label: LABEL?.id ?? 'x', spans: [{ start, end, quote }] });
}

function show(changes: Partial<ComponentProps<typeof PageView>> = {}) {
  const ref = createRef<PageViewHandle>();
  const pages = new FakePages(3);
  const wishes = {
    onPageChange: vi.fn(),
    onSelectionChange: vi.fn(),
    onActivateAnnotation: vi.fn(),
    onChooseAnnotation: vi.fn(),
    onPassageMenu: vi.fn(),
  };
  render(
    <PageView
      ref={ref}
      document={pages}
      sizes={SIZES}
      places={createPagePlaces(PAGES)}
      text={TEXT}
      annotations={[aPassage('brigade', 4, 11), aPassage('whole', 0, 20)]}
      labels={new Map(SAMPLE_LABELS.map((label) => [label.id, label]))}
      activeAnnotationId={null}
      startOffset={0}
      zoom={1}
      renderToolbar={(range) => <p>Tools for {TEXT.slice(range.start, range.end)}</p>}
      {...wishes}
      {...changes}
    />,
  );
  return { ref, pages, ...wishes, view: screen.getByRole('region', { name: 'Pages of the original' }) };
}

/** The middle of the n-th letter of the first line, in CSS pixels: at this width a point is a pixel. */
const at = (letter: number) => ({ clientX: 20 + 100 + letter * 10 + 5, clientY: 16 + 842 - 700 - 4 });

async function drag(view: HTMLElement, from: object, to: object) {
  fireEvent.mouseDown(view, { button: 0, detail: 1, ...from });
  fireEvent.mouseMove(window, { buttons: 1, ...to });
  fireEvent.mouseUp(window, { detail: 1, ...to });
  await act(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))));
}

describe('PageView', () => {
  it('shows the pages near the view, each under its number, with its words', async () => {
    const { pages } = show();
    expect(screen.getAllByRole('article').map((page) => page.getAttribute('aria-label'))).toEqual([
      'Page 1',
      'Page 2',
    ]);
    expect(within(screen.getByRole('article', { name: 'Page 1' })).getByText('The brigade')).toBeTruthy();
    await waitFor(() => expect(pages.drawn).toEqual([0, 1]));
  });

  it('paints each passage where it stands, a box a line', () => {
    const { view } = show();
    const boxes = [...view.querySelectorAll<HTMLElement>('[data-annotation]')].map(({ dataset, style }) => [
      dataset.annotation,
      Math.round(Number.parseFloat(style.left)),
      Math.round(Number.parseFloat(style.width)),
    ]);
    expect(boxes).toEqual([
      ['whole', 100, 110],
      ['whole', 100, 80],
      ['brigade', 140, 70],
    ]);
  });

  it('makes the smallest passage under a click active, and offers the others', () => {
    const { view, onActivateAnnotation, onChooseAnnotation } = show();
    fireEvent.mouseDown(view, { button: 0, detail: 1, ...at(5) });
    fireEvent.mouseUp(window, { detail: 1, ...at(5) });
    expect(onActivateAnnotation.mock.calls).toEqual([['brigade']]);
    expect(onChooseAnnotation.mock.calls[0]?.[0]).toEqual(['brigade', 'whole']);
  });

  it('goes one passage out with the next click on the same spot, and lets go beside all of them', () => {
    const { view, onActivateAnnotation } = show({ activeAnnotationId: aPassage('brigade', 4, 11).id });
    for (const point of [at(5), { clientX: 500, clientY: 400 }]) {
      fireEvent.mouseDown(view, { button: 0, detail: 1, ...point });
      fireEvent.mouseUp(window, { detail: 1, ...point });
    }
    expect(onActivateAnnotation.mock.calls).toEqual([['whole'], [null]]);
  });

  it('selects by letters, offers tools, and copies the words as they read', async () => {
    const { view, ref, onSelectionChange, onActivateAnnotation } = show();
    // From before the b to beside the second line, far to its right.
    await drag(
      view,
      { clientX: 20 + 140, clientY: at(0).clientY },
      { clientX: 560, clientY: 16 + 842 - 604 },
    );
    expect(ref.current?.getSelection()).toEqual({ start: 4, end: 20 });
    expect(onSelectionChange.mock.calls.at(-1)).toEqual([{ start: 4, end: 20 }]);
    expect(screen.getByText('Tools for brigade moved to')).toBeTruthy();
    expect(onActivateAnnotation).not.toHaveBeenCalled();
    const setData = vi.fn();
    fireEvent.copy(view, { clipboardData: { setData } });
    expect(setData.mock.calls).toEqual([['text/plain', 'brigade moved to']]);
  });

  it('selects backwards as well', async () => {
    const { view, ref } = show();
    await drag(
      view,
      { clientX: 20 + 210, clientY: at(0).clientY },
      { clientX: 20 + 100, clientY: at(0).clientY },
    );
    expect(ref.current?.getSelection()).toEqual({ start: 0, end: 11 });
  });

  it('takes a double click for a word', async () => {
    const { view, ref } = show();
    fireEvent.mouseDown(view, { button: 0, detail: 2, ...at(6) });
    fireEvent.mouseUp(window, { detail: 2, ...at(6) });
    expect(ref.current?.getSelection()).toEqual({ start: 4, end: 11 });
  });

  it('takes a triple click for the paragraph', async () => {
    const { view, ref } = show();
    fireEvent.mouseDown(view, { button: 0, detail: 3, ...at(6) });
    fireEvent.mouseUp(window, { detail: 3, ...at(6) });
    expect(ref.current?.getSelection()).toEqual({ start: 0, end: 20 });
  });

  it('asks for the menu of the passage under a right click, and makes it active', () => {
    const { view, onPassageMenu, onActivateAnnotation } = show();
    fireEvent.contextMenu(view, { button: 2, ...at(5) });
    expect(onActivateAnnotation.mock.calls).toEqual([['brigade']]);
    expect(onPassageMenu).toHaveBeenCalledWith({ x: at(5).clientX, y: at(5).clientY });
  });

  it('means what is in hand when the menu is asked for by key', () => {
    const { id } = aPassage('whole', 0, 20);
    const { view, onPassageMenu, onActivateAnnotation } = show({ activeAnnotationId: id });
    fireEvent.contextMenu(view, { button: 0, ...at(5) });
    expect(onPassageMenu).toHaveBeenCalledOnce();
    expect(onActivateAnnotation).not.toHaveBeenCalled();
  });

  it('has no menu by key when nothing is in hand', () => {
    const { view, onPassageMenu } = show();
    fireEvent.contextMenu(view, { button: 0, ...at(5) });
    expect(onPassageMenu).not.toHaveBeenCalled();
  });

  it('says so in the place of a page that cannot be drawn, and goes on', async () => {
    const pages = new FakePages(3);
    pages.broken.add(0);
    show({ document: pages });
    const page = within(screen.getByRole('article', { name: 'Page 1' }));
    expect(await page.findByText(/This page could not be drawn/)).toBeTruthy();
    await waitFor(() => expect(pages.drawn).toEqual([0, 1]));
  });

  it('goes to a page, to an offset, and to what becomes active', async () => {
    const { ref, view } = show({
      activeAnnotationId: aPassage('north', 25, 30).id,
      annotations: [aPassage('north', 25, 30)],
    });
    // Page 3 begins below two pages of 842 and their gaps.
    expect(view.scrollTop).toBeGreaterThan(1600);
    act(() => ref.current?.scrollToPage(1));
    expect(view.scrollTop).toBe(16 + 842 + 16 - 8);
    act(() => ref.current?.scrollToOffset(0));
    expect(view.scrollTop).toBeLessThan(200);
  });

  it('frees what a page needed when it leaves', async () => {
    const { pages } = show();
    await waitFor(() => expect(pages.drawn).toEqual([0, 1]));
    cleanup();
    expect(pages.forgotten.toSorted()).toEqual([0, 1]);
  });

  it('shows pages without passages where it is not known where the text stands', () => {
    const { view, ref } = show({ places: null });
    expect(view.querySelectorAll('[data-annotation]')).toHaveLength(0);
    expect(screen.getAllByRole('article')).toHaveLength(2);
    expect(ref.current?.getReadingOffset()).toBe(0);
  });
});
