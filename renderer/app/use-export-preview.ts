import { useEffect, useRef, useState } from 'react';
import type { ExportRequest } from '#core/ipc/export-contract.ts';
import type { PreviewState } from '../features/export/ExportSummary.tsx';
import { useApp } from './app-context.ts';

/** Choices come in quick succession; a look at each of them would be late for the last. */
const REST_MS = 150;

/**
 * What the export would be like, made anew when the choice rests. Of a long brief the first part is shown at once, and what
 * the format cannot hold when all of it has been made. Answers to older choices are dropped.
 */
export function useExportPreview(request: ExportRequest | null): PreviewState {
  const app = useApp();
  const [state, setState] = useState<PreviewState>({ kind: 'working' });
  const latest = useRef(0);
  const key = JSON.stringify(request);
  useEffect(() => {
    latest.current += 1;
    const turn = latest.current;
    const wanted: ExportRequest | null = JSON.parse(key);
    if (wanted === null) return;
    setState({ kind: 'working' });
    /** @returns whether there is more to know */
    const look = async (extent: 'first-part' | 'whole') => {
      const made = await app.bridge.invoke('export:preview', { ...wanted, extent });
      if (turn !== latest.current) return false;
      // cancelled by the export itself: what is shown stays
      if (!made.ok && made.error.code === 'cancelled') return false;
      setState(
        made.ok ? { kind: 'ready', preview: made.value } : { kind: 'refused', message: made.error.message },
      );
      return made.ok && made.value.losses === null;
    };
    const timer = setTimeout(async () => {
      await app.queue.whenSettled();
      if (await look('first-part')) await look('whole');
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [app, key]);
  return state;
}
