import type { AppStore } from './app-store.ts';

/**
 * Commits what is typed, hides the library, waits for the queue and locks. Edits that the disk refuses keep it open:
 * nothing may be lost, and the user is told.
 */
export async function lockLibrary(app: AppStore): Promise<void> {
  if (app.state.isLocking || app.state.libraryError !== null) return;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  // From here on nothing can be typed that would not be waited for.
  app.set({ isLocking: true, dialog: null });
  if (app.state.save.kind === 'failed') app.queue.retry();
  await app.queue.whenSettled();
  const locked = await app.bridge.invoke('library:lock', { hasUnsavedEdits: app.queue.hasUnsavedEdits });
  if (locked.ok && locked.value.status === 'locked') return;
  app.set({ isLocking: false });
  const reason = locked.ok ? 'some changes are not saved yet.' : locked.error.message;
  app.showToast({ tone: 'error', message: `The library was not locked: ${reason}` });
}
