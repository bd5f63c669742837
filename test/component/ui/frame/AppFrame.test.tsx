import { act, cleanup, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppFrame } from '#renderer/ui/frame/AppFrame.tsx';

const PANES = {
  isLibraryPaneOpen: true,
  isInspectorPaneOpen: true,
  libraryPaneWidthPx: 272,
  inspectorPaneWidthPx: 336,
};

function resizeWindow(widthPx: number) {
  act(() => {
    Object.defineProperty(window, 'innerWidth', { value: widthPx, configurable: true, writable: true });
    window.dispatchEvent(new Event('resize'));
  });
}

function Window({ panes: initial = PANES }: { readonly panes?: typeof PANES }) {
  const [panes, setPanes] = useState(initial);
  return (
    <>
      <AppFrame
        topBar={<header>top</header>}
        library={<p>briefs</p>}
        reader={<p>text</p>}
        inspector={<p>fields</p>}
        statusBar={<footer>status</footer>}
        panes={panes}
        onPanesChange={(changes) => setPanes((before) => ({ ...before, ...changes }))}
      />
      <button type="button" onClick={() => setPanes((before) => ({ ...before, isLibraryPaneOpen: true }))}>
        open library
      </button>
    </>
  );
}

beforeEach(() => resizeWindow(1440));
afterEach(cleanup);

function getOpenPanes(): readonly string[] {
  return screen.getAllByRole('complementary').map((pane) => pane.getAttribute('aria-label') ?? '');
}

describe('AppFrame', () => {
  it('has the three panes as landmarks, with a named handle for each width', () => {
    render(<Window />);
    expect(getOpenPanes()).toEqual(['Library', 'Inspector']);
    expect(screen.getByRole('main', { name: 'Brief' }).textContent).toBe('text');
    expect(screen.getByRole('separator', { name: 'Width of the library' })).toBeTruthy();
    expect(screen.getByRole('separator', { name: 'Width of the inspector' })).toBeTruthy();
  });

  it('leaves out a closed pane and its handle', () => {
    render(<Window panes={{ ...PANES, isLibraryPaneOpen: false }} />);
    expect(getOpenPanes()).toEqual(['Inspector']);
    expect(screen.queryByRole('separator', { name: 'Width of the library' })).toBeNull();
  });

  it('gives up the library in a narrow window and brings it back when there is room', () => {
    render(<Window />);
    resizeWindow(900);
    expect(getOpenPanes()).toEqual(['Inspector']);
    resizeWindow(1440);
    expect(getOpenPanes()).toEqual(['Library', 'Inspector']);
  });

  it('swaps the panes when the library is opened in a narrow window', () => {
    resizeWindow(900);
    render(<Window />);
    act(() => screen.getByRole('button', { name: 'open library' }).click());
    expect(getOpenPanes()).toEqual(['Library']);
  });

  it('keeps the text when the window is so narrow that a pane lies over it', () => {
    resizeWindow(450);
    render(<Window />);
    expect(getOpenPanes()).toEqual(['Inspector']);
    expect(screen.getByRole('main', { name: 'Brief' }).textContent).toBe('text');
  });
});
