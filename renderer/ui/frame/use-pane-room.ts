import { useEffect, useRef, useState } from 'react';
import { findPaneToClose, getPaneRoom, type OpenPanes, type PaneRoom, type PaneWidths } from './pane-plan.ts';

type Panes = OpenPanes & PaneWidths;

/**
 * Follows the width of the window and asks for panes to be closed when they would crowd out the reader, and for the
 * one that was closed for that reason to be opened again when there is room.
 */
export function usePaneRoom(panes: Panes, onPanesChange: (changes: Partial<Panes>) => void): PaneRoom {
  const windowWidthPx = useWindowWidthPx();
  const before = useRef<OpenPanes>(panes);
  const closedForRoom = useRef<keyof OpenPanes | null>(null);
  const { isLibraryPaneOpen, isInspectorPaneOpen, libraryPaneWidthPx, inspectorPaneWidthPx } = panes;
  const room = getPaneRoom({ windowWidthPx, libraryPaneWidthPx, inspectorPaneWidthPx });

  useEffect(() => {
    const now = { isLibraryPaneOpen, isInspectorPaneOpen, libraryPaneWidthPx, inspectorPaneWidthPx };
    const pane = findPaneToClose({ ...now, windowWidthPx }, before.current);
    before.current = now;
    if (pane !== null) {
      closedForRoom.current = pane;
      onPanesChange({ [pane]: false });
    } else if (closedForRoom.current !== null && room === 'beside') {
      onPanesChange({ [closedForRoom.current]: true });
      closedForRoom.current = null;
    }
  }, [
    isLibraryPaneOpen,
    isInspectorPaneOpen,
    libraryPaneWidthPx,
    inspectorPaneWidthPx,
    windowWidthPx,
    room,
    onPanesChange,
  ]);
  return room;
}

function useWindowWidthPx(): number {
  const [widthPx, setWidthPx] = useState(() => window.innerWidth);
  useEffect(() => {
    const measure = () => setWidthPx(window.innerWidth);
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return widthPx;
}
