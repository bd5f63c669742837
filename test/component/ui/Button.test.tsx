import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Trash2 } from 'lucide-react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { ShortcutsContext } from '#renderer/ui/shortcuts-context.ts';

afterEach(cleanup);

describe('Button', () => {
  it('is pressed by mouse, Enter and Space', async () => {
    const onPress = vi.fn();
    render(<Button onPress={onPress}>Export</Button>);
    const button = screen.getByRole('button', { name: 'Export' });
    await userEvent.click(button);
    button.focus();
    await userEvent.keyboard('{Enter} ');
    expect(onPress).toHaveBeenCalledTimes(3);
  });

  it('does nothing while disabled', async () => {
    const onPress = vi.fn();
    render(
      <Button isDisabled onPress={onPress}>
        Export
      </Button>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    expect(onPress).not.toHaveBeenCalled();
  });
});

describe('IconButton', () => {
  it('has a name without showing one', () => {
    render(<IconButton label="Delete passage" icon={Trash2} />);
    expect(screen.getByRole('button', { name: 'Delete passage' }).textContent).toBe('');
  });

  it('tells its shortcut on keyboard focus, in the words of the platform', async () => {
    render(
      <ShortcutsContext value={{ keyStyle: 'mac', getKeys: () => [] }}>
        <IconButton label="Undo" icon={Trash2} shortcut="Mod+Z" />
      </ShortcutsContext>,
    );
    await userEvent.tab();
    const tooltip = await screen.findByRole('tooltip');
    expect(tooltip.textContent).toBe('Undo⌘Z');
  });
});
