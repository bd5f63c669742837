import { useEffect, useState } from 'react';

/** Whole seconds that are left; a new object starts it again. */
export function useCountdown(start: { readonly waitMs: number } | null): number {
  const [secondsLeft, setSecondsLeft] = useState(0);
  useEffect(() => {
    const endsAt = performance.now() + (start?.waitMs ?? 0);
    const count = () => Math.max(0, Math.ceil((endsAt - performance.now()) / 1000));
    setSecondsLeft(count());
    const timer = setInterval(() => {
      setSecondsLeft(count());
      if (count() === 0) clearInterval(timer);
    }, 200);
    return () => clearInterval(timer);
  }, [start]);
  return secondsLeft;
}
