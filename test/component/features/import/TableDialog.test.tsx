import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TablePreview } from '#core/ipc/table-contract.ts';
import { TableDialog } from '#renderer/features/import/TableDialog.tsx';

const PREVIEW: TablePreview = {
  ticket: 'ticket-1',
  fileName: 'calls.xlsx',
  sheets: [
    {
      name: 'Week 40',
      header: ['day', 'ship', 'report', ''],
      rows: [
        ['2024-10-28', 'Yoshino Maru', 'Left Rason.', 'x'],
        ['2024-10-29', 'Haneul', '', ''],
      ],
      rowCount: 240,
    },
    { name: 'Week 41', header: ['title', 'text'], rows: [['Second', 'Words.']], rowCount: 1 },
  ],
  notes: ['Only the first 500 columns were taken over.'],
  remembered: null,
};

function show(preview: Partial<TablePreview> = {}) {
  const onImport = vi.fn();
  const onClose = vi.fn();
  render(<TableDialog preview={{ ...PREVIEW, ...preview }} onImport={onImport} onClose={onClose} />);
  return { onImport, onClose };
}

afterEach(cleanup);

const previewOf = () => screen.getByRole('region', { name: 'First rows as briefs' });
const choose = async (field: string, option: string) => {
  await userEvent.click(screen.getByRole('button', { name: new RegExp(`${field}$|${field} `) }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

describe('TableDialog', () => {
  it('proposes columns by their names and shows how the rows will read', () => {
    show();
    const briefs = within(previewOf()).getAllByRole('article');
    expect(briefs[0]?.textContent).toContain('Left Rason.');
    expect(briefs[1]?.textContent).toContain('this row is left out');
    expect(screen.getByRole('button', { name: 'report' }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText('Only the first 500 columns were taken over.')).toBeTruthy();
  });

  it('takes the columns of last time', () => {
    show({ remembered: { title: 'ship', text: ['report'], author: null, published: 'day', origin: null } });
    const [first] = within(previewOf()).getAllByRole('article');
    expect(first?.textContent).toContain('Yoshino Maru');
    expect(first?.textContent).toContain('2024-10-28');
  });

  it('imports with the columns that were chosen', async () => {
    const { onImport } = show();
    await userEvent.click(screen.getByRole('button', { name: 'ship' }));
    await userEvent.click(screen.getByRole('button', { name: 'Column 4' }));
    await userEvent.click(screen.getByRole('button', { name: 'Import 240 briefs' }));
    expect(onImport).toHaveBeenCalledWith({
      sheet: 0,
      columns: { title: null, text: [1, 2, 3], author: null, published: null, origin: null },
    });
  });

  it('never leaves a brief without text columns', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'report' }));
    expect(screen.getByRole('button', { name: 'report' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('guesses anew for another sheet', async () => {
    const { onImport } = show();
    await choose('Sheet', 'Week 41');
    expect(within(previewOf()).getByText('Second')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Import 1 brief' }));
    expect(onImport).toHaveBeenCalledWith({
      sheet: 1,
      columns: { title: 0, text: [1], author: null, published: null, origin: null },
    });
  });

  it('can be left', async () => {
    const { onClose, onImport } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onClose).toHaveBeenCalled();
    expect(onImport).not.toHaveBeenCalled();
  });
});
