import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReviewBar } from '#renderer/features/annotations/ReviewBar.tsx';

afterEach(cleanup);

function renderBar(fields: Partial<ComponentProps<typeof ReviewBar>> = {}) {
  const handlers = {
    onAccept: vi.fn(),
    onReject: vi.fn(),
    onSkip: vi.fn(),
    onBack: vi.fn(),
    onRestart: vi.fn(),
    onLeave: vi.fn(),
  };
  render(
    <ReviewBar
      position={3}
      total={12}
      accepted={1}
      rejected={1}
      left={10}
      deleted={0}
      keys={{ accept: 'Y', reject: 'X', skip: 'J', back: 'K', leave: 'Escape' }}
      {...handlers}
      {...fields}
    />,
  );
  return handlers;
}

function getButtons() {
  return screen.getAllByRole('button').map((button) => button.textContent);
}

describe('ReviewBar', () => {
  it('tells the place and offers each decision with its key', async () => {
    const { onRestart, ...handlers } = renderBar();
    expect(screen.getByRole('status').textContent).toBe('Draft 3 of 12');
    for (const name of ['Accept Y', 'Reject X', 'Skip J', 'Back K', 'Leave review Esc'])
      await userEvent.click(screen.getByRole('button', { name }));
    for (const handler of Object.values(handlers)) expect(handler).toHaveBeenCalledOnce();
    expect(onRestart).not.toHaveBeenCalled();
  });

  it('has nothing to go back to at the first draft', () => {
    renderBar({ position: 1 });
    expect(getButtons()).toEqual(['AcceptY', 'RejectX', 'SkipJ', 'Leave reviewEsc']);
  });

  it('sums up at the end and offers those that were skipped', async () => {
    const { onRestart } = renderBar({ position: null, accepted: 8, rejected: 1, left: 2, deleted: 1 });
    expect(screen.getByRole('status').textContent).toBe(
      '12 drafts reviewed: 8 accepted, 1 rejected, 1 deleted, 2 left as drafts.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Review the 2 left' }));
    expect(onRestart).toHaveBeenCalledOnce();
  });

  it('has only the ways back and out when all is done', () => {
    renderBar({ position: null, total: 1, accepted: 1, rejected: 0, left: 0 });
    expect(screen.getByRole('status').textContent).toBe('1 draft reviewed: 1 accepted.');
    expect(getButtons()).toEqual(['BackK', 'Leave reviewEsc']);
  });

  it('shows no key that a person has taken away', () => {
    renderBar({ keys: { accept: null, reject: 'X', skip: 'J', back: 'K', leave: 'Escape' } });
    expect(screen.getByRole('button', { name: 'Accept' })).toBeTruthy();
  });
});
