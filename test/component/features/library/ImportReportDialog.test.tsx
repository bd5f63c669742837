import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ImportReportDialog } from '#renderer/features/library/ImportReportDialog.tsx';
import { aBrief } from '#test/support/builders.ts';

afterEach(cleanup);

describe('ImportReportDialog', () => {
  it('tells each file’s fate, refusals first, and opens what was imported', async () => {
    const onOpen = vi.fn();
    render(
      <ImportReportDialog
        outcomes={[
          { outcome: 'imported', fileName: 'a.txt', brief: aBrief({ id: 'a', title: 'Rail' }), notes: [] },
          {
            outcome: 'refused',
            fileName: 'b.bin',
            error: { code: 'file-binary', message: 'It holds no text.' },
          },
          { outcome: 'refused', fileName: 'b.bin', error: { code: 'file-empty', message: 'It is empty.' } },
        ]}
        onOpen={onOpen}
        onClose={() => {}}
      />,
    );
    expect(screen.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
      'b.binIt holds no text.',
      'b.binIt is empty.',
      'a.txtImported.Open',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Open Rail' }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('a');
  });
});
