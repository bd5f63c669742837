import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useLasting } from '#renderer/app/use-lasting.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Shown({ isGoingOn }: { readonly isGoingOn: boolean }) {
  return <output>{useLasting(isGoingOn, 700) ? 'long' : 'short'}</output>;
}

const getShown = () => screen.getByRole('status').textContent;
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));

describe('useLasting', () => {
  it('says so when something goes on for long, until it is over', () => {
    const { rerender } = render(<Shown isGoingOn />);
    wait(699);
    expect(getShown()).toBe('short');
    wait(1);
    expect(getShown()).toBe('long');
    rerender(<Shown isGoingOn={false} />);
    expect(getShown()).toBe('short');
  });

  it('says nothing of what is over at once, and begins anew the next time', () => {
    const { rerender } = render(<Shown isGoingOn />);
    wait(600);
    rerender(<Shown isGoingOn={false} />);
    wait(600);
    rerender(<Shown isGoingOn />);
    expect(getShown()).toBe('short');
    wait(600);
    expect(getShown()).toBe('short');
    wait(100);
    expect(getShown()).toBe('long');
  });
});
