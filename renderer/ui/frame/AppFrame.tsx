import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { type OpenPanes, type PaneWidths, READER_MIN_PX } from './pane-plan.ts';
import { usePaneRoom } from './use-pane-room.ts';

interface AppFrameProps {
  readonly topBar: ReactNode;
  /** Between top bar and panes: what must not be overlooked, e.g. that saving failed. */
  readonly notice?: ReactNode;
  readonly library: ReactNode;
  readonly reader: ReactNode;
  readonly inspector: ReactNode;
  readonly statusBar: ReactNode;
  readonly panes: OpenPanes & PaneWidths;
  /** The person, or the lack of room, changed a pane. Keys are those of the settings. */
  readonly onPanesChange: (changes: Partial<OpenPanes & PaneWidths>) => void;
}

const LIBRARY_LIMITS_PX = { min: 200, max: 600 };
const INSPECTOR_LIMITS_PX = { min: 260, max: 700 };

/** The window: bars at top and bottom, between them library, reader and inspector with sizes in CSS pixels. */
export function AppFrame(props: AppFrameProps) {
  const { panes, onPanesChange } = props;
  const room = usePaneRoom(panes, onPanesChange);
  return (
    <div className="frame" data-room={room}>
      {props.topBar}
      {props.notice}
      {room === 'over' ? <StackedPanes {...props} /> : <SidePanes {...props} />}
      {props.statusBar}
    </div>
  );
}

function SidePanes({ library, reader, inspector, panes, onPanesChange }: AppFrameProps) {
  return (
    <Group
      className="frame__panes"
      orientation="horizontal"
      resizeTargetMinimumSize={{ coarse: 24, fine: 9 }}
    >
      {panes.isLibraryPaneOpen ? (
        <>
          <Panel
            id="library-pane"
            className="frame__pane frame__pane--library"
            defaultSize={panes.libraryPaneWidthPx}
            minSize={LIBRARY_LIMITS_PX.min}
            maxSize={LIBRARY_LIMITS_PX.max}
            groupResizeBehavior="preserve-pixel-size"
            onResize={widthReporter(LIBRARY_LIMITS_PX, (px) => onPanesChange({ libraryPaneWidthPx: px }))}
          >
            <aside className="frame__content" aria-label="Library">
              {library}
            </aside>
          </Panel>
          <Separator className="frame__separator" aria-label="Width of the library" />
        </>
      ) : null}
      <Panel id="reader-pane" className="frame__pane frame__pane--reader" minSize={READER_MIN_PX - 140}>
        <main className="frame__content" aria-label="Brief">
          {reader}
        </main>
      </Panel>
      {panes.isInspectorPaneOpen ? (
        <>
          <Separator className="frame__separator" aria-label="Width of the inspector" />
          <Panel
            id="inspector-pane"
            className="frame__pane frame__pane--inspector"
            defaultSize={panes.inspectorPaneWidthPx}
            minSize={INSPECTOR_LIMITS_PX.min}
            maxSize={INSPECTOR_LIMITS_PX.max}
            groupResizeBehavior="preserve-pixel-size"
            onResize={widthReporter(INSPECTOR_LIMITS_PX, (px) => onPanesChange({ inspectorPaneWidthPx: px }))}
          >
            <aside className="frame__content" aria-label="Inspector">
              {inspector}
            </aside>
          </Panel>
        </>
      ) : null}
    </Group>
  );
}

/** A very narrow or much enlarged window: the open side pane lies over the text, which keeps its place below. */
function StackedPanes({ library, reader, inspector, panes }: AppFrameProps) {
  return (
    <div className="frame__panes frame__panes--stacked">
      <main className="frame__content frame__pane--reader" aria-label="Brief">
        {reader}
      </main>
      {panes.isLibraryPaneOpen ? (
        <aside className="frame__content frame__drawer frame__drawer--start" aria-label="Library">
          {library}
        </aside>
      ) : null}
      {panes.isInspectorPaneOpen ? (
        <aside className="frame__content frame__drawer frame__drawer--end" aria-label="Inspector">
          {inspector}
        </aside>
      ) : null}
    </div>
  );
}

/** Passes a new width on, in whole pixels within the limits, and stays silent about the first measurement. */
function widthReporter(limits: { readonly min: number; readonly max: number }, report: (px: number) => void) {
  return (
    size: { readonly inPixels: number },
    _id: string | number | undefined,
    before: { readonly inPixels: number } | undefined,
  ) => {
    const px = Math.round(size.inPixels);
    if (before === undefined || px === Math.round(before.inPixels)) return;
    if (px >= limits.min && px <= limits.max) report(px);
  };
}
