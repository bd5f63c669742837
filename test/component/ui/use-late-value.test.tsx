import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runLate } from '#renderer/ui/run-late.ts';
import { useLateValue } from '#renderer/ui/use-late-value.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('useLateValue', () => {
  it('starts with the value and follows it a moment later', () => {
    const { result, rerender } = renderHook(({ value }) => useLateValue(value), {
      initialProps: { value: 1 },
    });
    expect(result.current).toBe(1);
    rerender({ value: 2 });
    expect(result.current).toBe(1);
    act(() => vi.runAllTimers());
    expect(result.current).toBe(2);
  });

  it('goes straight to the last value', () => {
    const seen: number[] = [];
    const { rerender } = renderHook(
      ({ value }) => {
        seen.push(useLateValue(value));
      },
      { initialProps: { value: 1 } },
    );
    rerender({ value: 2 });
    rerender({ value: 3 });
    act(() => vi.runAllTimers());
    expect([...new Set(seen)]).toEqual([1, 3]);
  });

  it('carries functions like any value', () => {
    const one = () => 1;
    const two = () => 2;
    const { result, rerender } = renderHook(({ value }) => useLateValue(value), {
      initialProps: { value: one },
    });
    rerender({ value: two });
    act(() => vi.runAllTimers());
    expect(result.current).toBe(two);
  });
});

describe('runLate', () => {
  it('runs what waits together and each once', () => {
    const first = vi.fn();
    const second = vi.fn();
    runLate(first);
    runLate(second);
    runLate(first);
    expect(first).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).toHaveBeenCalledTimes(1);
  });

  it('can be taken back, and begins anew after that', () => {
    const work = vi.fn();
    runLate(work)();
    vi.runAllTimers();
    expect(work).not.toHaveBeenCalled();
    runLate(work);
    vi.runAllTimers();
    expect(work).toHaveBeenCalledTimes(1);
  });
});
