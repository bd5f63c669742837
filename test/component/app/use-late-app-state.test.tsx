import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { annotationIdSchema } from '#core/model/ids.ts';
import { AppContext } from '#renderer/app/app-context.ts';
import { useLateAppState } from '#renderer/app/use-late-app-state.ts';
import type { AppStore } from '#renderer/state/app-store.ts';
import { anAppStore } from '#test/support/app-store.ts';

const FIRST = annotationIdSchema.parse('first');
const SECOND = annotationIdSchema.parse('second');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Shown({ onRender }: { readonly onRender?: (id: string | null) => void }) {
  const id = useLateAppState(
    (state) => state.activeAnnotationId,
    ({ focusRequest }) => focusRequest !== null,
  );
  onRender?.(id);
  return <output>{id ?? 'none'}</output>;
}

function renderShown(app: AppStore, onRender?: (id: string | null) => void) {
  render(
    <AppContext.Provider value={app}>
      <Shown {...(onRender ? { onRender } : {})} />
    </AppContext.Provider>,
  );
}

function getShown(): string | null {
  return screen.getByRole('status').textContent;
}

describe('useLateAppState', () => {
  it('shows at first what holds now', () => {
    const { app } = anAppStore();
    app.set({ activeAnnotationId: FIRST });
    renderShown(app);
    expect(getShown()).toBe('first');
  });

  it('leaves the component alone when the state changes, and catches up a moment later', () => {
    const { app } = anAppStore();
    renderShown(app);
    act(() => app.set({ activeAnnotationId: FIRST }));
    expect(getShown()).toBe('none');
    act(() => vi.runAllTimers());
    expect(getShown()).toBe('first');
  });

  it('shows the last of several changes, in one go', () => {
    const { app } = anAppStore();
    const onRender = vi.fn();
    renderShown(app, onRender);
    onRender.mockClear();
    act(() => app.set({ activeAnnotationId: FIRST }));
    act(() => app.set({ activeAnnotationId: SECOND }));
    act(() => vi.runAllTimers());
    expect(getShown()).toBe('second');
    expect(onRender).not.toHaveBeenCalledWith('first');
  });

  it('does not render for changes to other parts of the state', () => {
    const { app } = anAppStore();
    const onRender = vi.fn();
    renderShown(app, onRender);
    onRender.mockClear();
    act(() => app.set({ toasts: [] }));
    act(() => vi.runAllTimers());
    expect(onRender).not.toHaveBeenCalled();
  });

  it('is not late where the component is needed at once', () => {
    const { app } = anAppStore();
    renderShown(app);
    act(() => {
      app.set({ activeAnnotationId: FIRST });
      app.set({ focusRequest: { field: 'note' } });
    });
    expect(getShown()).toBe('first');
    act(() => app.set({ focusRequest: null }));
    act(() => vi.runAllTimers());
    expect(getShown()).toBe('first');
  });

  it('follows nothing once it is gone', () => {
    const { app } = anAppStore();
    renderShown(app);
    cleanup();
    app.set({ activeAnnotationId: FIRST });
    expect(() => vi.runAllTimers()).not.toThrow();
  });
});
