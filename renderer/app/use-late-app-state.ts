import { useEffect, useRef, useState } from 'react';
import type { AppState } from '../state/app-state.ts';
import { runLate } from '../ui/run-late.ts';
import { useApp } from './app-context.ts';

/**
 * Follows one part of the state at its leisure: what a key has changed in the text is painted and saved before the
 * component renders with it. For lists, counts and fields beside the text.
 * @param isUrgent says of a state that the component must show it with everything else, e.g. because the focus goes there
 */
export function useLateAppState<Part>(
  select: (state: AppState) => Part,
  isUrgent: (state: AppState) => boolean = never,
): Part {
  const app = useApp();
  const [part, setPart] = useState(() => select(app.state));
  const latest = useRef({ select, isUrgent });
  latest.current = { select, isUrgent };
  useEffect(() => {
    const show = () => {
      const next = latest.current.select(app.state);
      setPart(() => next);
    };
    let seen = latest.current.select(app.state);
    const follow = (state: AppState) => {
      const next = latest.current.select(state);
      if (latest.current.isUrgent(state)) show();
      else if (!Object.is(next, seen)) runLate(show);
      seen = next;
    };
    show(); // what has changed between rendering and now
    const unsubscribe = app.store.subscribe(follow);
    return unsubscribe;
  }, [app]);
  return part;
}

function never(): boolean {
  return false;
}
