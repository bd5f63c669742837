import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ContextMenu } from '#renderer/ui/ContextMenu.tsx';

afterEach(cleanup);

describe('ContextMenu', () => {
  it('opens at once, runs what is chosen and closes', async () => {
    const onAction = vi.fn();
    const onClose = vi.fn();
    render(
      <ContextMenu
        label="Brief"
        at={{ x: 40, y: 60 }}
        sections={[[{ id: 'open', text: 'Open' }], [{ id: 'trash', text: 'Move to trash' }]]}
        onAction={onAction}
        onClose={onClose}
      />,
    );
    expect(screen.getByRole('menu', { name: 'Brief' })).toBeTruthy();
    await userEvent.click(screen.getByRole('menuitem', { name: 'Move to trash' }));
    expect(onAction).toHaveBeenCalledExactlyOnceWith('trash');
    expect(onClose).toHaveBeenCalled();
  });

  it('closes on Escape without doing anything', async () => {
    const onAction = vi.fn();
    const onClose = vi.fn();
    render(
      <ContextMenu
        label="Brief"
        at={{ x: 0, y: 0 }}
        sections={[[{ id: 'open', text: 'Open' }]]}
        onAction={onAction}
        onClose={onClose}
      />,
    );
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalled();
    expect(onAction).not.toHaveBeenCalled();
  });
});
