import { useEffect, useRef, useState } from 'react';
import type { AppError } from '#core/app-error.ts';
import type { Result } from '#core/result.ts';

interface Answer<Value> {
  /** The last answer: it stays until a newer one is there, so that nothing flickers. `null` before the first. */
  readonly value: Value | null;
  readonly isAsking: boolean;
  readonly error: AppError | null;
}

/**
 * Asks the main process when the component appears and whenever `key` changes.
 * @param key what the question depends on; `null` asks nothing
 */
export function useAnswer<Value>(key: string | null, ask: () => Promise<Result<Value>>): Answer<Value> {
  const [answered, setAnswered] = useState<{ readonly key: string; readonly answer: Result<Value> } | null>(
    null,
  );
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (key === null) return;
    let isWanted = true;
    void latest.current().then((answer) => {
      if (isWanted) setAnswered({ key, answer });
    });
    return () => {
      isWanted = false;
    };
  }, [key]);
  return {
    value: answered?.answer.ok ? answered.answer.value : null,
    isAsking: key !== null && answered?.key !== key,
    error: answered === null || answered.answer.ok ? null : answered.answer.error,
  };
}
