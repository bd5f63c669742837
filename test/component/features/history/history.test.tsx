import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TimelineEntry } from '#core/ipc/library-contract.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { HistoryDialog } from '#renderer/features/history/HistoryDialog.tsx';
import { PassageHistory } from '#renderer/features/history/PassageHistory.tsx';
import { RestoreDialog } from '#renderer/features/history/RestoreDialog.tsx';
import { aBrief, anAnnotation } from '#test/support/builders.ts';

const NOW = new Date('2026-01-05T12:00:00');
const names = { codebook: INTELLIGENCE_CODEBOOK, entities: new Map() };

function anEntry(revision: number, fields: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    scope: 'brief',
    revision,
    time: new Date(2026, 0, 5, 9, revision).toISOString(),
    author: 'R. Analyst',
    label: `Change ${revision}`,
    cause: 'do',
    changes: [
      {
        kind: 'annotation',
        before: anAnnotation({ note: `note ${revision - 1}` }),
        after: anAnnotation({ note: `note ${revision}` }),
      },
    ],
    moreChanges: 0,
    ...fields,
  };
}

function showDialog(
  entries: readonly TimelineEntry[] | null,
  fields: { total?: number; damage?: string } = {},
) {
  const onRestore = vi.fn();
  const onShowEarlier = vi.fn();
  render(
    <HistoryDialog
      briefTitle="Rail traffic"
      entries={entries}
      total={fields.total ?? entries?.length ?? 0}
      damage={fields.damage ?? null}
      names={names}
      now={NOW}
      onRestore={onRestore}
      onShowEarlier={onShowEarlier}
      onClose={vi.fn()}
    />,
  );
  return { onRestore, onShowEarlier };
}

afterEach(cleanup);

const rows = () => within(screen.getByRole('list', { name: /newest first/ })).getAllByRole('listitem');

describe('HistoryDialog', () => {
  it('lists who changed what, when, from what to what', () => {
    showDialog([anEntry(2, { cause: 'undo' }), anEntry(1)]);
    expect(rows()).toHaveLength(2);
    expect(rows()[0]?.textContent).toContain('Undone: Change 2');
    expect(rows()[0]?.textContent).toContain('today, 09:02 · R. Analyst');
    expect(rows()[0]?.textContent).toMatch(/Note.*note 1.*became.*note 2/);
  });

  it('filters by words in any value and by author', async () => {
    showDialog([anEntry(3, { author: 'Ana' }), anEntry(2), anEntry(1)]);
    await userEvent.type(screen.getByRole('textbox', { name: 'Filter history' }), 'NOTE 3');
    expect(rows()).toHaveLength(1);
    await userEvent.type(screen.getByRole('textbox', { name: 'Filter history' }), ' nowhere');
    expect(screen.getByText('No change matches')).toBeDefined();
    await userEvent.clear(screen.getByRole('textbox', { name: 'Filter history' }));
    await userEvent.click(screen.getByRole('button', { name: /Changed by/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Ana' }));
    expect(rows()).toHaveLength(1);
    expect(rows()[0]?.textContent).toContain('Change 3');
  });

  it('offers to go back to each earlier state of the marks, not to the newest and not to the library’s', async () => {
    const added = anEntry(1, {
      scope: 'library',
      label: 'Import',
      changes: [{ kind: 'brief', before: null, after: aBrief() }],
    });
    const { onRestore } = showDialog([anEntry(2), anEntry(1), added]);
    const [back, ...others] = screen.getAllByRole('button', { name: /Go back/ });
    expect(others).toEqual([]);
    await userEvent.click(back ?? document.body);
    expect(onRestore).toHaveBeenCalledWith(expect.objectContaining({ revision: 1, scope: 'brief' }));
  });

  it('says that more is there, that it is damaged, and that it is being read', async () => {
    const { onShowEarlier } = showDialog([anEntry(9)], { total: 12, damage: 'Not to be trusted.' });
    expect(screen.getByText('Not to be trusted.')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Show earlier changes (11 more)' }));
    expect(onShowEarlier).toHaveBeenCalled();
  });

  it('waits, and says what an empty history will hold', () => {
    showDialog(null);
    expect(screen.getByRole('status').textContent).toContain('Reading the history');
    cleanup();
    showDialog([]);
    expect(screen.getByText('Nothing has been changed yet')).toBeDefined();
  });
});

describe('PassageHistory', () => {
  it('restores an earlier state, and offers none for the present one', async () => {
    const onRestore = vi.fn();
    render(
      <PassageHistory
        isOpen
        onOpenChange={vi.fn()}
        entries={[anEntry(2), anEntry(1)]}
        names={names}
        now={NOW}
        onRestore={onRestore}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: /^Restore the passage/ }));
    expect(onRestore.mock.calls[0]?.[0]).toMatchObject({ note: 'note 1' });
  });

  it('is closed until asked for', async () => {
    const onOpenChange = vi.fn();
    render(
      <PassageHistory
        isOpen={false}
        onOpenChange={onOpenChange}
        entries={null}
        names={names}
        now={NOW}
        onRestore={null}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'History' }));
    expect(onOpenChange).toHaveBeenCalledWith(true);
  });
});

describe('RestoreDialog', () => {
  const nothing = { passagesBack: 0, passagesGone: 0, passagesChanged: 0, relationsTouched: 0 };

  it('says what will happen before it does', async () => {
    const onRestore = vi.fn();
    const plan = { ...nothing, passagesBack: 2, passagesGone: 1 };
    render(<RestoreDialog moment="today, 09:01" plan={plan} onRestore={onRestore} onBack={vi.fn()} />);
    expect(screen.getByText('2 passages come back')).toBeDefined();
    expect(screen.getByText('1 passage that was made since goes')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Go back' }));
    expect(onRestore).toHaveBeenCalled();
  });

  it('has nothing to do when nothing changed', () => {
    render(<RestoreDialog moment="today, 09:01" plan={nothing} onRestore={vi.fn()} onBack={vi.fn()} />);
    expect(screen.getByRole('button', { name: 'Go back' }).hasAttribute('disabled')).toBe(true);
  });
});
