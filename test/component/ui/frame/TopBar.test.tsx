import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TopBar } from '#renderer/ui/frame/TopBar.tsx';

afterEach(cleanup);

const PROPS = {
  libraryName: 'Eastern Watch',
  briefTitle: 'Alliance confirms troops',
  undoLabel: 'Tag as Event',
  redoLabel: null,
  pageLayout: null,
  isLibraryPaneOpen: true,
  isInspectorPaneOpen: false,
};

describe('TopBar', () => {
  it('runs each command by its catalogue id', async () => {
    const onCommand = vi.fn();
    render(<TopBar {...PROPS} onCommand={onCommand} />);
    const names = [
      'Hide library',
      /^Search briefs, entities, commands/,
      'Undo: Tag as Event',
      'Export',
      'Show inspector',
    ];
    for (const name of names) await userEvent.click(screen.getByRole('button', { name }));
    expect(onCommand.mock.calls.flat()).toEqual([
      'view.toggle-library',
      'go.palette',
      'edit.undo',
      'brief.export',
      'view.toggle-inspector',
    ]);
  });

  it('lets a brief with pages be shown as text, pages or both', async () => {
    const onCommand = vi.fn();
    render(<TopBar {...PROPS} pageLayout="split" onCommand={onCommand} />);
    const chosen = screen.getByRole('radio', { name: 'Text and pages side by side' });
    expect(chosen.getAttribute('aria-checked')).toBe('true');
    await userEvent.click(screen.getByRole('radio', { name: 'Pages only' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Text only' }));
    expect(onCommand.mock.calls.flat()).toEqual(['view.pages', 'view.text']);
  });

  it('offers no choice for a brief without pages', () => {
    render(<TopBar {...PROPS} onCommand={() => {}} />);
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('offers no redo when there is nothing to redo', () => {
    render(<TopBar {...PROPS} onCommand={() => {}} />);
    expect(screen.getByRole('button', { name: 'Redo' }).hasAttribute('disabled')).toBe(true);
  });

  it('offers no export without a brief', () => {
    render(<TopBar {...PROPS} briefTitle={null} onCommand={() => {}} />);
    expect(screen.getByRole('button', { name: 'Export' }).hasAttribute('disabled')).toBe(true);
  });
});
