import type { AppInfo, LibrarySnapshot } from '#core/ipc/contract.ts';
import type { BriefId } from '#core/model/ids.ts';
import { briefIdSchema } from '#core/model/ids.ts';
import type { BriefCounts, LibraryState } from '#core/model/library.ts';
import type { AppStore } from './app-store.ts';
import { takeImportReport } from './import-actions.ts';
import { lockLibrary } from './lock-library.ts';
import { openBrief } from './open-brief.ts';
import { keepTabs } from './tab-actions.ts';
import { keepKnownTabs } from './tabs.ts';

/** Connects the store to the main process, opens the library and shows the brief that was open last. */
export async function startSession(app: AppStore): Promise<void> {
  listen(app);
  const info = await app.bridge.invoke('app:get-info', {});
  if (info.ok) showInfo(app, info.value);
  await openLibrary(app);
}

export async function openLibrary(app: AppStore): Promise<void> {
  const opened = await app.bridge.invoke('library:open', {});
  if (!opened.ok) {
    app.set({ libraryError: opened.error });
    return;
  }
  showLibrary(app, opened.value);
  const first = chooseFirstBrief(app);
  if (first !== null) await openBrief(app, first);
}

function showInfo(app: AppStore, info: AppInfo): void {
  app.set({ info });
  for (const message of info.settingsProblems) app.showToast({ tone: 'error', message });
}

function listen(app: AppStore): void {
  app.bridge.on('import:progress', (importProgress) => app.set({ importProgress }));
  app.bridge.on('export:progress', (exportProgress) => app.set({ exportProgress }));
  app.bridge.on('import:finished', (report) => void takeImportReport(app, report));
  app.bridge.on('library:access', ({ readOnlyReason }) => app.set({ readOnlyReason }));
  const keepTabsNow = keepTabs(app);
  app.bridge.on('app:closing', () => {
    keepTabsNow();
    void prepareToClose(app);
  });
  app.bridge.on('library:locking', () => {
    keepTabsNow();
    void lockLibrary(app);
  });
}

/** Leaving a field commits what is typed in it; then the queue must reach the disk, or the user is asked. */
async function prepareToClose(app: AppStore): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  if (app.state.save.kind === 'failed') app.queue.retry();
  await app.queue.whenSettled();
  await app.bridge.invoke('app:ready-to-close', { hasUnsavedEdits: app.queue.hasUnsavedEdits });
}

function showLibrary(app: AppStore, snapshot: LibrarySnapshot): void {
  const { id, name, created, codebook } = snapshot;
  const library: LibraryState = {
    id,
    name,
    created,
    codebook,
    entities: new Map(snapshot.entities.map((entity) => [entity.id, entity])),
    briefs: new Map(snapshot.briefs.map((brief) => [brief.id, brief])),
  };
  const counts = new Map<BriefId, BriefCounts>();
  for (const [briefId, count] of Object.entries(snapshot.counts))
    counts.set(briefIdSchema.parse(briefId), count);
  app.queue.setRevision('library', snapshot.revision);
  const tabs = keepKnownTabs(app.state.info?.settings.tabs ?? [], library);
  const { notices: libraryNotices, readOnlyReason, isEncrypted } = snapshot;
  app.set({ library, counts, tabs, libraryError: null, libraryNotices, readOnlyReason, isEncrypted });
}

function chooseFirstBrief(app: AppStore): BriefId | null {
  const { library, info } = app.state;
  if (library === null) return null;
  const last = info?.settings.lastBriefId ?? null;
  if (last !== null && library.briefs.get(last)?.trashed === null) return last;
  return [...library.briefs.values()].find((brief) => brief.trashed === null)?.id ?? null;
}
