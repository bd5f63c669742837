import { useEffect, useState } from 'react';

/** Whether something has been going on for so long that it should be shown: what is over at once would only flicker. */
export function useLasting(isGoingOn: boolean, afterMs: number): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return;
    const timer = setTimeout(() => setLong(true), afterMs);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isGoingOn, afterMs]);
  return isGoingOn && isLong;
}
