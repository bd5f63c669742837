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

  it('offers no redo when there is nothing to redo', () => {
    render(<TopBar {...PROPS} onCommand={() => {}} />);
    expect(screen.getByRole('button', { name: 'Redo' }).hasAttribute('disabled')).toBe(true);
  });

  it('offers no export without a brief', () => {
    render(<TopBar {...PROPS} briefTitle={null} onCommand={() => {}} />);
    expect(screen.getByRole('button', { name: 'Export' }).hasAttribute('disabled')).toBe(true);
  });
});
