import { startTransition } from 'react';

/**
 * Two frames: by then what the person has done is painted, and in a quiet moment the disk has answered, too. Nobody has
 * looked away from the words under their hand so soon.
 */
const LATE_MS = 34;

const waiting = new Set<() => void>();

/**
 * Has some work done a little later, together with all else that waits, and as a transition: React gives way to the
 * next key in the middle of it. @returns takes the work back
 */
export function runLate(work: () => void): () => void {
  if (waiting.size === 0) setTimeout(runWaiting, LATE_MS);
  waiting.add(work);
  return () => waiting.delete(work);
}

function runWaiting(): void {
  const due = [...waiting];
  waiting.clear();
  startTransition(() => {
    for (const work of due) work();
  });
}
