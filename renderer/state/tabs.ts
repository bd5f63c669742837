import type { Brief } from '#core/model/brief.ts';
import type { BriefId } from '#core/model/ids.ts';
import type { LibraryState } from '#core/model/library.ts';
import type { BriefTab } from '#core/settings/settings.ts';
import type { AppState } from './app-state.ts';

/** More tabs than this nobody finds anything in: the first that is not shown makes room. */
export const MAXIMUM_TABS = 20;

type Tabs = readonly BriefTab[];

/** A tab for a brief, beside that of the brief that was shown before; nothing changes when it has one. */
export function addTab(tabs: Tabs, briefId: BriefId, besideId: BriefId | null): Tabs {
  if (tabs.some((tab) => tab.briefId === briefId)) return tabs;
  const room = tabs.length < MAXIMUM_TABS ? tabs : makeRoom(tabs, besideId);
  const beside = room.findIndex((tab) => tab.briefId === besideId);
  const tab: BriefTab = { briefId, topOffset: null, activeAnnotationId: null };
  return room.toSpliced(beside < 0 ? room.length : beside + 1, 0, tab);
}

/** Where a closed tab leaves the window: at its right neighbour, else at its left one. */
export function findNextTab(tabs: Tabs, closedId: BriefId): BriefId | null {
  const at = tabs.findIndex((tab) => tab.briefId === closedId);
  return (tabs[at + 1] ?? tabs[at - 1])?.briefId ?? null;
}

export function removeTab(tabs: Tabs, briefId: BriefId): Tabs {
  return tabs.filter((tab) => tab.briefId !== briefId);
}

/** Notes where the reader of a brief is; the same list when that is known already. */
export function placeTab(tabs: Tabs, briefId: BriefId, place: Partial<Omit<BriefTab, 'briefId'>>): Tabs {
  const tab = tabs.find((each) => each.briefId === briefId);
  const placed = tab && { ...tab, ...place };
  if (
    placed === undefined ||
    (placed.topOffset === tab?.topOffset && placed.activeAnnotationId === tab.activeAnnotationId)
  )
    return tabs;
  return tabs.map((each) => (each === tab ? placed : each));
}

/** Tabs of briefs that are in the library and not in its trash. */
export function keepKnownTabs(tabs: Tabs, library: LibraryState): Tabs {
  return tabs.filter(({ briefId }) => library.briefs.get(briefId)?.trashed === null);
}

/** The briefs to show as tabs, in their order. */
export function listTabBriefs({ tabs, library }: Pick<AppState, 'tabs' | 'library'>): readonly Brief[] {
  if (library === null) return [];
  return keepKnownTabs(tabs, library).flatMap(({ briefId }) => library.briefs.get(briefId) ?? []);
}

function makeRoom(tabs: Tabs, shownId: BriefId | null): Tabs {
  const [first] = tabs.filter(({ briefId }) => briefId !== shownId);
  return first === undefined ? tabs : removeTab(tabs, first.briefId);
}
