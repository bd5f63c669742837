import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type WordReviewSummary, wordReviewSchema } from '#core/ipc/review-contract.ts';
import { WordReviewDialog } from '#renderer/features/interchange/WordReviewDialog.tsx';

afterEach(cleanup);

const edit = { kind: 'annotation/update', id: 'a', changes: { note: 'new' } };
const REVIEW: WordReviewSummary = wordReviewSchema.parse({
  fileName: 'back.docx',
  proposals: [
    {
      key: 'a/note',
      kind: 'note',
      author: 'B. Colleague',
      quote: 'nine trains',
      before: 'old',
      after: 'new',
      edit,
    },
    {
      key: 'a/status',
      kind: 'status',
      author: '',
      quote: 'nine trains',
      before: 'draft',
      after: 'accepted',
      edit,
    },
  ],
  notes: ['1 new comment whose words could not be found with certainty'],
});

function renderDialog(review = REVIEW) {
  const onTake = vi.fn();
  render(<WordReviewDialog review={review} onTake={onTake} onClose={vi.fn()} />);
  return onTake;
}

describe('WordReviewDialog', () => {
  it('shows each change with who made it, what was and what would be', () => {
    renderDialog();
    const [first] = screen.getAllByRole('listitem');
    expect(first?.textContent).toBe('Note · B. Colleaguenine trainsoldnew');
    expect(screen.getByText(/could not be found with certainty/)).toBeTruthy();
  });

  it('takes over what is ticked', async () => {
    const onTake = renderDialog();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Status: nine trains' }));
    await userEvent.click(screen.getByRole('button', { name: 'Take over 1 change' }));
    expect(onTake).toHaveBeenCalledExactlyOnceWith([REVIEW.proposals[0]]);
  });

  it('leaves a deleted comment out until it is ticked', async () => {
    const deleted = { ...REVIEW.proposals[0], key: 'a/deleted', kind: 'deleted', after: 'rejected' };
    const review = wordReviewSchema.parse({ ...REVIEW, proposals: [deleted] });
    const onTake = renderDialog(review);
    const box = screen.getByRole('checkbox', { name: 'Deleted comment: nine trains' });
    expect(screen.getByRole('button', { name: 'Take over 0 changes' }).hasAttribute('disabled')).toBe(true);
    await userEvent.click(box);
    await userEvent.click(screen.getByRole('button', { name: 'Take over 1 change' }));
    expect(onTake).toHaveBeenCalledExactlyOnceWith(review.proposals);
  });

  it('takes nothing over when nothing is ticked', async () => {
    renderDialog();
    for (const name of [/^Note/, /^Status/]) await userEvent.click(screen.getByRole('checkbox', { name }));
    expect(screen.getByRole('button', { name: 'Take over 0 changes' }).hasAttribute('disabled')).toBe(true);
  });

  it('says when there is nothing to take over', () => {
    renderDialog({ ...REVIEW, proposals: [] });
    expect(screen.getByText(/say what the brief says/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Take over/ })).toBeNull();
  });
});
