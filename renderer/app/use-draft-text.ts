import { useCallback, useEffect, useRef, useState } from 'react';

const IDLE_MS = 600;

export interface DraftText {
  readonly value: string;
  change(value: string): void;
  /** Hands over what is typed at once: on leaving the field, and before the window closes. */
  commit(): void;
}

/**
 * Text that is being typed. It is handed over when the typing pauses, when the field is left, and when the field
 * disappears, so that not one character depends on a click somewhere else. A value that changes from outside (undo)
 * replaces the draft.
 */
export function useDraftText(saved: string, onCommit: (value: string) => void): DraftText {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, saved, onCommit });
  latest.current = { draft, saved, onCommit };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const commit = useCallback(() => {
    clearTimeout(timer.current);
    const { draft: typed, saved: known, onCommit: handOver } = latest.current;
    if (typed !== null && typed !== known) handOver(typed);
    latest.current.draft = null;
    setDraft(null);
  }, []);

  const change = useCallback(
    (value: string) => {
      latest.current.draft = value;
      setDraft(value);
      clearTimeout(timer.current);
      timer.current = setTimeout(commit, IDLE_MS);
    },
    [commit],
  );

  useEffect(() => commit, [commit]);
  return { value: draft ?? saved, change, commit };
}
