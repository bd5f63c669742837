import { type ReactNode, useState } from 'react';
import { StatusBar } from '#renderer/features/status/StatusBar.tsx';
import { AppFrame } from '#renderer/ui/frame/AppFrame.tsx';
import { TopBar } from '#renderer/ui/frame/TopBar.tsx';
import { SampleLibrary } from './library-states.tsx';
import { SampleInspector } from './SampleInspector.tsx';
import { SampleText } from './SampleText.tsx';

interface FrameProps {
  readonly library?: ReactNode;
  readonly inspector?: ReactNode;
  readonly notice?: ReactNode;
  readonly reader?: ReactNode;
}

/** The window with stand-ins where a state brings nothing of its own. */
export function Frame({ library, inspector, notice, reader }: FrameProps) {
  const [panes, setPanes] = useState({
    isLibraryPaneOpen: true,
    isInspectorPaneOpen: true,
    libraryPaneWidthPx: 272,
    inspectorPaneWidthPx: 336,
  });
  return (
    <AppFrame
      panes={panes}
      onPanesChange={(changes) => setPanes((before) => ({ ...before, ...changes }))}
      topBar={
        <TopBar
          libraryName="Eastern Watch"
          briefTitle="Alliance confirms North Korean troops in the Kursk region"
          undoLabel="Tag as Event"
          redoLabel={null}
          pageLayout={null}
          isLibraryPaneOpen={panes.isLibraryPaneOpen}
          isInspectorPaneOpen={panes.isInspectorPaneOpen}
          onCommand={(id) => {
            if (id === 'view.toggle-library')
              setPanes((before) => ({ ...before, isLibraryPaneOpen: !before.isLibraryPaneOpen }));
            if (id === 'view.toggle-inspector')
              setPanes((before) => ({ ...before, isInspectorPaneOpen: !before.isInspectorPaneOpen }));
          }}
        />
      }
      notice={notice}
      library={library ?? <SampleLibrary />}
      reader={reader ?? <SampleText />}
      inspector={inspector ?? <SampleInspector />}
      statusBar={
        <StatusBar
          save={{ kind: 'saved', at: '2024-10-28T14:11:32.000Z' }}
          onOpenCodebook={() => {}}
          onRetrySave={() => {}}
          counts={{ passages: 14, entities: 9, drafts: 2 }}
          characterCount={2431}
          codebookName="Intelligence brief"
        />
      }
    />
  );
}

export const FRAME_STATES = {
  frame: () => <Frame />,
};
