import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ActionMenu } from '#renderer/ui/ActionMenu.tsx';
import { Banner } from '#renderer/ui/Banner.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { DialogBox } from '#renderer/ui/DialogBox.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ToastRegion } from '#renderer/ui/ToastRegion.tsx';

afterEach(cleanup);

function Opener({ role = 'dialog' }: { readonly role?: 'dialog' | 'alertdialog' }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Settings</Button>
      {isOpen ? (
        <DialogBox role={role} title="Settings" onClose={() => setOpen(false)} footer={<Button>Done</Button>}>
          <p>Text</p>
        </DialogBox>
      ) : null}
    </>
  );
}

describe('DialogBox', () => {
  it('is named by its title, closes on Escape and gives the focus back', async () => {
    render(<Opener />);
    await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
    expect(screen.getByRole('dialog', { name: 'Settings' })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Settings' })),
    );
  });

  it('closes by its close button', async () => {
    render(<Opener />);
    await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('as a question has no way out but its answers', async () => {
    render(<Opener role="alertdialog" />);
    await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
    expect(screen.getByRole('alertdialog', { name: 'Settings' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
  });
});

describe('ActionMenu', () => {
  it('runs what is chosen and leaves what is disabled', async () => {
    const onAction = vi.fn();
    render(
      <ActionMenu
        label="Passage"
        trigger={<Button>More</Button>}
        sections={[
          [
            { id: 'copy', text: 'Copy passage', shortcut: 'Mod+Shift+C' },
            { id: 'split', text: 'Split', isDisabled: true },
          ],
          [{ id: 'delete', text: 'Delete passage' }],
        ]}
        onAction={onAction}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    const items = await screen.findAllByRole('menuitem');
    expect(items.map((item) => item.getAttribute('aria-disabled'))).toEqual([null, 'true', null]);
    await userEvent.click(screen.getByRole('menuitem', { name: /Delete passage/ }));
    expect(onAction).toHaveBeenCalledExactlyOnceWith('delete');
  });
});

describe('Banner', () => {
  it('interrupts only for danger', () => {
    render(<Banner tone="danger">The disk is full.</Banner>);
    render(<Banner tone="info">Opened from a backup.</Banner>);
    expect(screen.getByRole('alert').textContent).toBe('The disk is full.');
    expect(screen.getByRole('status').textContent).toBe('Opened from a backup.');
  });
});

describe('ToastRegion', () => {
  it('is announced politely, runs the action and dismisses one by one', async () => {
    const run = vi.fn();
    const onDismiss = vi.fn();
    render(
      <ToastRegion
        onDismiss={onDismiss}
        toasts={[
          { id: 'a', tone: 'success', title: 'Exported', action: { label: 'Show in folder', run } },
          { id: 'b', tone: 'danger', title: 'Not imported', text: 'The file is empty.' },
        ]}
      />,
    );
    expect(screen.getByRole('region', { name: 'Notifications' }).getAttribute('aria-live')).toBe('polite');
    await userEvent.click(screen.getByRole('button', { name: 'Show in folder' }));
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss: Not imported' }));
    expect(run).toHaveBeenCalledOnce();
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith('b');
  });
});

describe('EmptyState', () => {
  it('says what it is, what to do, and offers it', () => {
    render(
      <EmptyState icon={FileText} title="No brief is open" action={<Button>Import files</Button>}>
        Bring one in.
      </EmptyState>,
    );
    expect(screen.getByText('No brief is open')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Import files' })).toBeTruthy();
  });
});
