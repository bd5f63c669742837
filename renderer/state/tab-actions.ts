import type { BriefId } from '#core/model/ids.ts';
import type { AppStore } from './app-store.ts';
import { openBrief } from './open-brief.ts';
import { updateSettings } from './settings-actions.ts';
import { findNextTab, keepKnownTabs, placeTab, removeTab } from './tabs.ts';

/** Long enough that scrolling writes the settings once, short enough that a crash costs no place worth naming. */
const KEEP_AFTER_MS = 400;
const REMEMBERED_CLOSED = 20;

/** Closes a tab. What was changed in the brief stays, and so does what undo can take back. */
export async function closeTab(
  app: AppStore,
  briefId: BriefId | null = app.state.currentBriefId,
): Promise<void> {
  const { library, tabs, currentBriefId, closedTabs } = app.state;
  if (briefId === null || library === null) return;
  const next = findNextTab(keepKnownTabs(tabs, library), briefId);
  app.set({
    tabs: removeTab(tabs, briefId),
    closedTabs: [...closedTabs.filter((id) => id !== briefId), briefId].slice(-REMEMBERED_CLOSED),
  });
  if (briefId !== currentBriefId) return;
  if (next !== null) await openBrief(app, next);
  else app.set({ currentBriefId: null, activeAnnotationId: null, selection: null, briefError: null });
}

/** To the next or previous tab; after the last comes the first again. */
export async function stepTab(app: AppStore, step: 1 | -1): Promise<void> {
  const { library, tabs, currentBriefId } = app.state;
  if (library === null) return;
  const known = keepKnownTabs(tabs, library);
  const at = known.findIndex(({ briefId }) => briefId === currentBriefId);
  const next = known[(Math.max(at, 0) + step + known.length) % known.length];
  if (next !== undefined) await openBrief(app, next.briefId);
}

/** Opens the tab again that was closed last. */
export async function reopenTab(app: AppStore): Promise<void> {
  const { library, closedTabs } = app.state;
  const isThere = (id: BriefId) => library?.briefs.get(id)?.trashed === null;
  const last = closedTabs.findLast(isThere);
  if (last === undefined) return;
  app.set({ closedTabs: closedTabs.slice(0, closedTabs.lastIndexOf(last)) });
  await openBrief(app, last);
}

/** Where the text of the shown brief is scrolled to. @param topOffset UTF-16 units; `null` at the very top */
export function noteTopOffset(app: AppStore, briefId: BriefId, topOffset: number | null): void {
  const tabs = placeTab(app.state.tabs, briefId, { topOffset });
  if (tabs !== app.state.tabs) app.set({ tabs });
}

/** Writes the tabs into the settings when they have come to rest. @returns writes at once what is still due */
export function keepTabs(app: AppStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept = app.state.tabs;
  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    const { tabs, currentBriefId, activeAnnotationId } = app.state;
    const placed = currentBriefId === null ? tabs : placeTab(tabs, currentBriefId, { activeAnnotationId });
    if (placed === kept) return;
    kept = placed;
    if (placed !== tabs) app.set({ tabs: placed });
    void updateSettings(app, { tabs: [...placed] });
  };
  app.store.subscribe((state, before) => {
    if (state.tabs === before.tabs && state.activeAnnotationId === before.activeAnnotationId) return;
    clearTimeout(timer);
    timer = setTimeout(keep, KEEP_AFTER_MS);
  });
  return keep;
}
