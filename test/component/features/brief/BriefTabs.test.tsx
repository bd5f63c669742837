import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BriefTabs } from '#renderer/features/brief/BriefTabs.tsx';
import { aBrief } from '#test/support/builders.ts';

afterEach(cleanup);

const BRIEFS = [
  aBrief({ id: 'kursk', title: 'Troops in Kursk' }),
  aBrief({ id: 'rail', title: 'Rail traffic' }),
  aBrief({ id: 'port', title: 'Port calls' }),
];

function renderTabs(count: number) {
  const handlers = { onActivate: vi.fn(), onClose: vi.fn() };
  render(<BriefTabs briefs={BRIEFS.slice(0, count)} activeId={aBrief({ id: 'kursk' }).id} {...handlers} />);
  return handlers;
}

describe('BriefTabs', () => {
  it('takes no room for one brief', () => {
    renderTabs(1);
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('says which brief is shown and goes to another by click and by key', async () => {
    const { onActivate } = renderTabs(3);
    expect(screen.getByRole('button', { current: 'page' }).textContent).toBe('Troops in Kursk');
    await userEvent.click(screen.getByRole('button', { name: 'Port calls' }));
    screen.getByRole('button', { name: 'Rail traffic' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(onActivate.mock.calls.flat()).toEqual(['port', 'rail']);
  });

  it('closes any of them', async () => {
    const { onClose } = renderTabs(2);
    await userEvent.click(screen.getByRole('button', { name: 'Close Rail traffic' }));
    expect(onClose).toHaveBeenCalledExactlyOnceWith('rail');
  });
});
