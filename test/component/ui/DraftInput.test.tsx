import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DraftInput } from '#renderer/ui/DraftInput.tsx';

afterEach(cleanup);

function Title({ onCommit }: { readonly onCommit: (value: string) => void }) {
  const [value, setValue] = useState('Old');
  return (
    <DraftInput
      label="Title"
      value={value}
      validate={(text) => (text === '' ? 'A brief needs a title.' : null)}
      onCommit={(next) => {
        setValue(next);
        onCommit(next);
      }}
    />
  );
}

function getInput(): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' });
}

describe('DraftInput', () => {
  it('commits on Enter, without spaces at the ends', async () => {
    const onCommit = vi.fn();
    render(<Title onCommit={onCommit} />);
    await userEvent.clear(getInput());
    await userEvent.type(getInput(), ' New {Enter}');
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('New');
  });

  it('commits when it is left, and only when something changed', async () => {
    const onCommit = vi.fn();
    render(<Title onCommit={onCommit} />);
    await userEvent.click(getInput());
    await userEvent.tab();
    expect(onCommit).not.toHaveBeenCalled();
    await userEvent.type(getInput(), 'er');
    await userEvent.tab();
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('Older');
  });

  it('takes the typing back on Escape', async () => {
    const onCommit = vi.fn();
    render(<Title onCommit={onCommit} />);
    await userEvent.type(getInput(), 'xxx{Escape}');
    expect(getInput().value).toBe('Old');
    await userEvent.tab();
    expect(onCommit).not.toHaveBeenCalled();
  });

  it('says what is wrong and commits nothing', async () => {
    const onCommit = vi.fn();
    render(<Title onCommit={onCommit} />);
    await userEvent.clear(getInput());
    expect(screen.getByText('A brief needs a title.')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    expect(onCommit).not.toHaveBeenCalled();
  });
});
