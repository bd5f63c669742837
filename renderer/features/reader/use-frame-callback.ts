import { useEffect, useMemo } from 'react';

/** Runs `work` in the next frame, once, however often it is asked for before. @param work memoised by the caller */
export function useFrameCallback(work: () => void): () => void {
  const scheduled = useMemo(() => createSchedule(work), [work]);
  useEffect(() => scheduled.cancel, [scheduled]);
  return scheduled.request;
}

function createSchedule(work: () => void): { request(): void; cancel(): void } {
  let frame = 0;
  return {
    request() {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        work();
      });
    },
    cancel() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}
