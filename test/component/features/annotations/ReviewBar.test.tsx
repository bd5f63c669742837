import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReviewBar } from '#renderer/features/annotations/ReviewBar.tsx';

afterEach(cleanup);

function renderBar(leftCount: number) {
  const handlers = { onAccept: vi.fn(), onReject: vi.fn(), onSkip: vi.fn(), onLeave: vi.fn() };
  render(
    <ReviewBar
      leftCount={leftCount}
      startCount={12}
      keys={{ accept: 'A', reject: 'X', skip: 'S', leave: 'Escape' }}
      {...handlers}
    />,
  );
  return handlers;
}

describe('ReviewBar', () => {
  it('tells the place and offers each decision with its key', async () => {
    const handlers = renderBar(10);
    expect(screen.getByRole('status').textContent).toBe('Draft 3 of 12');
    for (const name of ['Accept A', 'Reject X', 'Skip S', 'Leave review Esc'])
      await userEvent.click(screen.getByRole('button', { name }));
    for (const handler of Object.values(handlers)) expect(handler).toHaveBeenCalledOnce();
  });

  it('has only the way out when all is done', () => {
    renderBar(0);
    expect(screen.getByRole('status').textContent).toBe('All drafts are reviewed.');
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Leave reviewEsc']);
  });
});
