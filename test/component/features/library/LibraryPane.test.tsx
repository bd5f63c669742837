import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FileDropLayer } from '#renderer/features/library/FileDropLayer.tsx';
import { LibraryPane } from '#renderer/features/library/LibraryPane.tsx';

afterEach(cleanup);

describe('LibraryPane', () => {
  it('has a tab for each list and shows the chosen one', async () => {
    const onTabChange = vi.fn();
    render(
      <LibraryPane tab="briefs" onTabChange={onTabChange} onImport={() => {}}>
        <p>list of briefs</p>
      </LibraryPane>,
    );
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
      'Briefs',
      'Passages',
      'Entities',
      'Links',
    ]);
    expect(screen.getByRole('tabpanel').textContent).toBe('list of briefs');
    await userEvent.click(screen.getByRole('tab', { name: 'Entities' }));
    expect(onTabChange).toHaveBeenCalledExactlyOnceWith('entities');
  });

  it('offers import at the foot', async () => {
    const onImport = vi.fn();
    render(
      <LibraryPane tab="briefs" onTabChange={() => {}} onImport={onImport}>
        <p>list</p>
      </LibraryPane>,
    );
    await userEvent.click(screen.getByRole('button', { name: /Drop files to import/ }));
    expect(onImport).toHaveBeenCalledOnce();
  });
});

function dragEvent(type: string, types: readonly string[], files: readonly File[] = []) {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { types, files } });
  return event;
}

describe('FileDropLayer', () => {
  it('shows while files are over the window and hands over what is dropped', () => {
    const onDropFiles = vi.fn();
    render(<FileDropLayer onDropFiles={onDropFiles} />);
    expect(screen.queryByText('Drop to import')).toBeNull();
    fireEvent(window, dragEvent('dragenter', ['Files']));
    fireEvent(window, dragEvent('dragenter', ['Files'])); // on the way over an element inside
    fireEvent(window, dragEvent('dragleave', ['Files']));
    expect(screen.getByText('Drop to import')).toBeTruthy();
    const file = new File(['text'], 'brief.txt');
    const drop = dragEvent('drop', ['Files'], [file]);
    fireEvent(window, drop);
    expect(drop.defaultPrevented).toBe(true);
    expect(onDropFiles).toHaveBeenCalledExactlyOnceWith([file]);
    expect(screen.queryByText('Drop to import')).toBeNull();
  });

  it('leaves dragged text alone', () => {
    render(<FileDropLayer onDropFiles={() => {}} />);
    const enter = dragEvent('dragenter', ['text/plain']);
    const over = dragEvent('dragover', ['text/plain']);
    fireEvent(window, enter);
    fireEvent(window, over);
    expect(screen.queryByText('Drop to import')).toBeNull();
    expect(over.defaultPrevented).toBe(false);
  });
});
