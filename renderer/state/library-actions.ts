import type { LibrarySwitch } from '#core/ipc/library-contract.ts';
import type { AppStore } from './app-store.ts';

/**
 * Puts another library, or the same one in another way, into the window. The main process loads the window anew when
 * it is open; what could not be opened is said, and the present library stays.
 */
export async function switchLibrary(app: AppStore, target: LibrarySwitch): Promise<void> {
  commitTyping();
  if (target.how !== 'copy-and-go-on') await app.queue.whenSettled();
  const { hasUnsavedEdits } = app.queue;
  const switched = await app.bridge.invoke('library:switch', { target, hasUnsavedEdits });
  if (!switched.ok) {
    app.showToast({ tone: 'error', message: switched.error.message });
    return;
  }
  if (switched.value.status === 'continued') await goOnInCopy(app);
}

/** Copies the library to another folder; the window stays in this one. */
export async function copyLibrary(app: AppStore): Promise<void> {
  commitTyping();
  await app.queue.whenSettled();
  const copied = await app.bridge.invoke('library:copy', {});
  if (!copied.ok) app.showToast({ tone: 'error', message: copied.error.message });
  else if (copied.value.status === 'copied')
    app.showToast({ tone: 'success', message: `The library was copied to ${copied.value.folder}.` });
}

/**
 * The copy holds what was on disk; what waits here is written there now. It builds on the copy's own revisions: in a
 * library that another process had taken over, they may be others than this window knows.
 */
async function goOnInCopy(app: AppStore): Promise<void> {
  const opened = await app.bridge.invoke('library:open', {});
  if (!opened.ok) {
    app.set({ libraryError: opened.error });
    return;
  }
  const { revision, readOnlyReason } = opened.value;
  app.queue.rebase('library', revision);
  for (const document of app.queue.listWaitingDocuments()) {
    if (document === 'library') continue;
    const brief = await app.bridge.invoke('brief:open', { briefId: document });
    if (brief.ok) app.queue.rebase(document, brief.value.revision);
  }
  app.set({ readOnlyReason });
  app.queue.retry();
  await app.queue.whenSettled();
  // Everything is saved there: shown anew, the window holds exactly what the copy does.
  if (!app.queue.hasUnsavedEdits) await switchLibrary(app, { how: 'again' });
}

/** Leaving a field commits what is typed in it. */
function commitTyping(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
