import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListRow } from '#renderer/ui/list/list-rows.ts';
import { VirtualListBox } from '#renderer/ui/list/VirtualListBox.tsx';
import { givenLayout } from '#test/support/given-layout.ts';

beforeEach(() => givenLayout());
afterEach(cleanup);

function makeRows(count: number): readonly ListRow<string>[] {
  const items = Array.from({ length: count }, (_, index) => ({
    kind: 'item' as const,
    key: `row-${index}`,
    item: `Brief ${index}`,
  }));
  return [{ kind: 'heading', key: 'heading', text: 'Added this week', count }, ...items];
}

interface BriefsProps {
  readonly count?: number;
  readonly onContextMenu?: () => void;
  readonly onDelete?: (key: string) => void;
  readonly onIntent?: (intent: object) => void;
}

function Briefs({ count = 5, onIntent, ...handlers }: BriefsProps) {
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <VirtualListBox
      label="Briefs"
      rows={makeRows(count)}
      estimatedRowPx={40}
      selectedKey={selected}
      onSelect={(key, intent) => {
        setSelected(key);
        onIntent?.(intent);
      }}
      {...handlers}
      getText={(text) => text}
      renderItem={(text) => text}
    />
  );
}

function getCurrent(): string | null {
  const id = screen.getByRole('listbox').getAttribute('aria-activedescendant');
  return id === null ? null : (document.getElementById(id)?.textContent ?? `${id} is not drawn`);
}

describe('VirtualListBox', () => {
  it('draws few of many rows and tells how many there are', () => {
    render(<Briefs count={10_000} />);
    const options = screen.getAllByRole('option');
    expect(options.length).toBeGreaterThan(5);
    expect(options.length).toBeLessThan(60);
    expect(options[0]?.getAttribute('aria-setsize')).toBe('10000');
    expect(options[2]?.getAttribute('aria-posinset')).toBe('3');
  });

  it('is one stop for Tab, walked by arrows, chosen by Enter', async () => {
    render(<Briefs />);
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Briefs' }));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(getCurrent()).toBe('Brief 1');
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('Brief 1');
  });

  it('jumps by Home, End and letters', async () => {
    render(<Briefs />);
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    expect(getCurrent()).toBe('Brief 4');
    await userEvent.keyboard('{Home}');
    expect(getCurrent()).toBe('Brief 0');
    await userEvent.keyboard('b');
    expect(getCurrent()).toBe('Brief 1');
  });

  it('chooses by click, keeps the focus on the list, and says which modifier was held', async () => {
    const onIntent = vi.fn();
    render(<Briefs onIntent={onIntent} />);
    await userEvent.click(screen.getByRole('option', { name: 'Brief 3' }));
    expect(document.activeElement).toBe(screen.getByRole('listbox'));
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('Brief 3');
    fireEvent.click(screen.getByRole('option', { name: 'Brief 2' }), { ctrlKey: true });
    fireEvent.click(screen.getByRole('option', { name: 'Brief 1' }), { shiftKey: true });
    expect(onIntent.mock.calls.flat()).toEqual([
      { isAdding: false, isExtending: false },
      { isAdding: true, isExtending: false },
      { isAdding: false, isExtending: true },
    ]);
  });

  it('does not choose a heading', () => {
    render(<Briefs />);
    fireEvent.click(screen.getByText('Added this week'));
    expect(screen.queryByRole('option', { selected: true })).toBeNull();
  });

  it('asks for a menu by right click and by Shift+F10, and for deletion by Delete', async () => {
    const onContextMenu = vi.fn();
    const onDelete = vi.fn();
    render(<Briefs onContextMenu={onContextMenu} onDelete={onDelete} />);
    fireEvent.contextMenu(screen.getByRole('option', { name: 'Brief 2' }), { clientX: 30, clientY: 40 });
    expect(onContextMenu).toHaveBeenCalledWith('row-2', { x: 30, y: 40 });
    screen.getByRole('listbox').focus();
    await userEvent.keyboard('{Shift>}{F10}{/Shift}{Delete}');
    expect(onContextMenu).toHaveBeenCalledTimes(2);
    expect(onDelete).toHaveBeenCalledExactlyOnceWith('row-2');
  });
});
