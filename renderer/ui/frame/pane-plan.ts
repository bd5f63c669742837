/** CSS pixels below which the text of a brief is no longer comfortable to read. */
export const READER_MIN_PX = 420;
/** Below this window width a side pane covers the reader instead of standing beside it. */
const OVERLAY_BELOW_PX = 640;

export interface OpenPanes {
  readonly isLibraryPaneOpen: boolean;
  readonly isInspectorPaneOpen: boolean;
}

export interface PaneWidths {
  readonly libraryPaneWidthPx: number;
  readonly inspectorPaneWidthPx: number;
}

export interface PaneSituation extends OpenPanes, PaneWidths {
  readonly windowWidthPx: number;
}

/** `beside`: room for both side panes; `one`: for one of them; `over`: a side pane lies over the reader. */
export type PaneRoom = 'beside' | 'one' | 'over';

export function getPaneRoom(situation: Omit<PaneSituation, keyof OpenPanes>): PaneRoom {
  const { windowWidthPx, libraryPaneWidthPx, inspectorPaneWidthPx } = situation;
  if (windowWidthPx < OVERLAY_BELOW_PX) return 'over';
  return windowWidthPx < libraryPaneWidthPx + inspectorPaneWidthPx + READER_MIN_PX ? 'one' : 'beside';
}

/**
 * Which pane has to close so that the reader keeps its room; `null` when all is well. With room for one, the pane
 * that was opened last stays; when the window itself became narrow, the inspector stays.
 */
export function findPaneToClose(
  now: PaneSituation,
  before: OpenPanes,
): 'isLibraryPaneOpen' | 'isInspectorPaneOpen' | null {
  if (!now.isLibraryPaneOpen || !now.isInspectorPaneOpen) return null;
  if (getPaneRoom(now) === 'beside') return null;
  const hasLibraryJustOpened = !before.isLibraryPaneOpen;
  return hasLibraryJustOpened ? 'isInspectorPaneOpen' : 'isLibraryPaneOpen';
}
