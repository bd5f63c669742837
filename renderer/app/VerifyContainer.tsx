import { useEffect, useState } from 'react';
import type { AppError } from '#core/app-error.ts';
import type { Verification } from '#core/ipc/library-contract.ts';
import { VerifyDialog } from '../features/library/VerifyDialog.tsx';
import { useApp, useAppState } from './app-context.ts';

/** Checks as soon as it is opened: there is nothing to choose. */
export function VerifyContainer({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const total = useAppState((state) => state.library?.briefs.size ?? 0);
  const [progress, setProgress] = useState({ done: 0, total });
  const [report, setReport] = useState<Verification | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    let isShown = true;
    const stop = app.bridge.on('library:progress', setProgress);
    void app.bridge.invoke('library:verify', {}).then((verified) => {
      if (!isShown) return;
      if (verified.ok) setReport(verified.value);
      else setError(verified.error);
    });
    return () => {
      isShown = false;
      stop();
    };
  }, [app]);
  return <VerifyDialog progress={progress} report={report} error={error} onClose={onClose} />;
}
