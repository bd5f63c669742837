import type { MergeSummary } from '#core/ipc/merge-contract.ts';
import type { AppStore } from './app-store.ts';

/** Asks for files and shows what taking them in would do. */
export async function chooseMerge(app: AppStore): Promise<void> {
  await app.queue.whenSettled();
  const chosen = await app.bridge.invoke('merge:choose', {});
  if (!chosen.ok) app.showToast({ tone: 'error', message: chosen.error.message });
  else if (chosen.value.status === 'planned')
    app.set({ dialog: { kind: 'merge', summary: chosen.value.summary } });
}

/** Takes them in. The main process loads the window anew, so everything typed has to be on disk first. */
export async function takeMerge(app: AppStore, { ticket }: MergeSummary): Promise<void> {
  await app.queue.whenSettled();
  if (app.queue.hasUnsavedEdits) {
    app.showToast({ tone: 'error', message: 'Some changes are not saved yet. Retry saving first.' });
    return;
  }
  const merged = await app.bridge.invoke('merge:apply', { ticket });
  if (!merged.ok) app.showToast({ tone: 'error', message: merged.error.message });
}
