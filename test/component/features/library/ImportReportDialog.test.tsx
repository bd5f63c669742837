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
        taken={new Set()}
        onOpen={onOpen}
        onAddMarks={() => {}}
        onImportAttachments={() => {}}
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

  const mark = { kind: 'highlight' as const, start: 0, end: 4, note: '', author: '' };
  const WITH_MORE = [
    {
      outcome: 'imported' as const,
      fileName: 'a.docx',
      brief: aBrief({ id: 'a', title: 'Rail' }),
      notes: [],
      marks: [mark, mark],
    },
    {
      outcome: 'imported' as const,
      fileName: 'b.docx',
      brief: aBrief({ id: 'b', title: 'Ports' }),
      notes: [],
      marks: [mark],
    },
    {
      outcome: 'imported' as const,
      fileName: 'c.eml',
      brief: aBrief({ id: 'c', title: 'Mail' }),
      notes: [],
      attachments: { ticket: 'ticket-c', fileNames: ['one.pdf', 'two.pdf'] },
    },
  ];

  function showMore(taken: ReadonlySet<string> = new Set()) {
    const handlers = { onAddMarks: vi.fn(), onImportAttachments: vi.fn() };
    render(
      <ImportReportDialog
        outcomes={WITH_MORE}
        taken={taken}
        onOpen={() => {}}
        onClose={() => {}}
        {...handlers}
      />,
    );
    return handlers;
  }

  it('offers the marks of one document, and of all', async () => {
    const { onAddMarks } = showMore();
    await userEvent.click(screen.getByRole('button', { name: 'Add 1 mark of b.docx' }));
    expect(onAddMarks).toHaveBeenLastCalledWith([WITH_MORE[1]]);
    await userEvent.click(screen.getByRole('button', { name: 'Add all 3 marks' }));
    expect(onAddMarks).toHaveBeenLastCalledWith([WITH_MORE[0], WITH_MORE[1]]);
  });

  it('offers what is attached to one mail, and to all', async () => {
    const { onImportAttachments } = showMore();
    await userEvent.click(
      screen.getByRole('button', { name: 'Import 2 attached files of c.eml: one.pdf, two.pdf' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Import all 2 attached' }));
    expect(onImportAttachments.mock.calls).toEqual([[['ticket-c']], [['ticket-c']]]);
  });

  it('offers nothing twice', () => {
    showMore(new Set(['a', 'ticket-c']));
    expect(screen.getByRole('button', { name: 'Add 1 mark' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /all 2 attached/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Marks added of a.docx' }).hasAttribute('disabled')).toBe(true);
    expect(
      screen.getByRole('button', { name: /Attached files imported of c.eml/ }).hasAttribute('disabled'),
    ).toBe(true);
  });
});
