import { useEffect, useRef, useState } from 'react';
import type { ExportRequest } from '#core/ipc/export-contract.ts';
import type { PreviewState } from '../features/export/ExportSummary.tsx';
import { useApp } from './app-context.ts';

/** Choices come in quick succession; a look at each of them would be late for the last. */
const REST_MS = 150;

/** What the export would be like, made anew when the choice rests. Answers to older choices are dropped. */
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
    const timer = setTimeout(async () => {
      await app.queue.whenSettled();
      const made = await app.bridge.invoke('export:preview', wanted);
      if (turn !== latest.current) return;
      setState(
        made.ok ? { kind: 'ready', preview: made.value } : { kind: 'refused', message: made.error.message },
      );
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [app, key]);
  return state;
}
