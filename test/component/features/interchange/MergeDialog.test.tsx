import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MergeSummary } from '#core/ipc/merge-contract.ts';
import { MergeDialog } from '#renderer/features/interchange/MergeDialog.tsx';

afterEach(cleanup);

const SUMMARY: MergeSummary = {
  ticket: 't',
  formatName: 'brat standoff',
  briefs: [
    { key: '0', title: 'Rail traffic', isNew: false, added: 3, known: 2, unplaced: 1, relations: 1 },
    { key: '1', title: 'Rail traffic', isNew: true, added: 0, known: 0, unplaced: 0, relations: 0 },
  ],
  newEntities: Array.from({ length: 14 }, (_, index) => `Entity ${index + 1}`),
  knownEntityCount: 1,
  newLabels: ['Codename'],
  newRelationTypes: [],
  notes: ['2 sources that are no plain text'],
};

function renderDialog(summary: MergeSummary = SUMMARY) {
  const onTake = vi.fn();
  const onClose = vi.fn();
  render(<MergeDialog summary={summary} isBusy={false} onTake={onTake} onClose={onClose} />);
  return { onTake, onClose };
}

describe('MergeDialog', () => {
  it('says for each brief what would be added, what is there and what has no place', () => {
    renderDialog();
    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.textContent).toContain('in the library');
    expect(first?.textContent).toContain(
      '3 new passages, 2 passages there already, 1 passage without a place, left out, 1 relation',
    );
    expect(second?.textContent).toContain('new brief');
  });

  it('names new entities and labels, but not hundreds of them', () => {
    renderDialog();
    expect(screen.getByText(/Entity 12 and 2 more/)).toBeTruthy();
    expect(screen.getByText('Codename')).toBeTruthy();
    expect(screen.getByText('1 entity found by name or id')).toBeTruthy();
    expect(screen.getByText('2 sources that are no plain text')).toBeTruthy();
  });

  it('takes in only when told to', async () => {
    const { onTake, onClose } = renderDialog();
    expect(screen.getByText(/Nothing is written yet/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onClose).toHaveBeenCalledOnce();
    expect(onTake).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Take in' }));
    expect(onTake).toHaveBeenCalledOnce();
  });

  it('offers nothing when the library has it all', () => {
    const [brief] = SUMMARY.briefs;
    if (brief === undefined) throw new Error('no brief');
    renderDialog({ ...SUMMARY, briefs: [{ ...brief, added: 0, isNew: false }], newEntities: [] });
    expect(screen.getByText('The library has all of this already.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Take in' })).toBeNull();
  });
});
