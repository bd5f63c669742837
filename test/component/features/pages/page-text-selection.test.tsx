import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  findSelectedOffsets,
  hasCaret,
  placeCaret,
  selectOffsets,
} from '#renderer/features/pages/page-text-selection.ts';

afterEach(() => {
  document.getSelection()?.empty();
  cleanup();
});

/** Two lines and one on a page far below; the text between is not on the pages. */
function show(): HTMLElement {
  render(
    <main>
      <span data-from={0}>The brigade</span>
      <span data-from={12}>moved north</span>
      <span data-from={500}>at dawn</span>
      <p>elsewhere</p>
    </main>,
  );
  return screen.getByRole('main');
}

describe('selectOffsets', () => {
  it.each([
    ['within a line', { anchor: 4, focus: 11 }, { start: 4, end: 11 }],
    ['over a line end', { anchor: 4, focus: 17 }, { start: 4, end: 17 }],
    ['from a line end', { anchor: 11, focus: 17 }, { start: 11, end: 17 }],
    ['to the start of a line: the end of the one before', { anchor: 4, focus: 12 }, { start: 4, end: 11 }],
    ['backwards', { anchor: 17, focus: 4 }, { start: 4, end: 17 }],
  ])('selects %s', (_, wanted, found) => {
    const root = show();
    expect(selectOffsets(root, wanted)).toBe(true);
    expect(findSelectedOffsets(root)).toEqual(found);
  });

  it.each([
    ['begins', { anchor: 300, focus: 505 }],
    ['ends', { anchor: 4, focus: 300 }],
  ])('takes no other words for those of a page that is not shown, where it %s', (_, wanted) => {
    const root = show();
    expect(selectOffsets(root, wanted)).toBe(false);
    expect(findSelectedOffsets(root)).toBeNull();
  });
});

describe('placeCaret', () => {
  it('puts the caret before a letter, for the keyboard to go on from', () => {
    const root = show();
    expect(hasCaret(root)).toBe(false);
    placeCaret(root, 12);
    expect([hasCaret(root), document.getSelection()?.focusNode?.textContent]).toEqual([true, 'moved north']);
    expect(findSelectedOffsets(root)).toBeNull();
  });

  it('leaves everything as it is where the page is not shown', () => {
    const root = show();
    placeCaret(root, 300);
    expect(hasCaret(root)).toBe(false);
  });
});

describe('findSelectedOffsets', () => {
  it('finds nothing in what is no text of a page', () => {
    const root = show();
    document.getSelection()?.selectAllChildren(screen.getByText('elsewhere'));
    expect(findSelectedOffsets(root)).toBeNull();
  });

  it('finds nothing where nothing is selected', () => {
    const root = show();
    selectOffsets(root, { anchor: 4, focus: 4 });
    expect(findSelectedOffsets(root)).toBeNull();
  });
});
