import { useState } from 'react';
import type { MergeSummary } from '#core/ipc/merge-contract.ts';
import { MergeDialog } from '../features/interchange/MergeDialog.tsx';
import { takeMerge } from '../state/merge-actions.ts';
import { useApp } from './app-context.ts';

export function MergeContainer({
  summary,
  onClose,
}: {
  readonly summary: MergeSummary;
  readonly onClose: () => void;
}) {
  const app = useApp();
  const [isBusy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    await takeMerge(app, summary);
    setBusy(false);
    onClose();
  };
  return <MergeDialog summary={summary} isBusy={isBusy} onTake={() => void take()} onClose={onClose} />;
}
