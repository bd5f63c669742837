import { useMemo } from 'react';
import { FileDropLayer } from '../features/library/FileDropLayer.tsx';
import { importDroppedFiles } from '../state/import-actions.ts';
import { findPageLayout } from '../state/page-layout.ts';
import { getCurrentBrief, getOpenBrief } from '../state/selectors.ts';
import { updateSettings } from '../state/settings-actions.ts';
import { AppFrame } from '../ui/frame/AppFrame.tsx';
import { TopBar } from '../ui/frame/TopBar.tsx';
import { useApp, useAppState } from './app-context.ts';
import { Dialogs } from './Dialogs.tsx';
import { InspectorContainer } from './InspectorContainer.tsx';
import { LibraryContainer } from './LibraryContainer.tsx';
import { Notices, Toasts } from './Notices.tsx';
import { PassageMenu } from './PassageMenu.tsx';
import { ReaderPane } from './ReaderPane.tsx';
import { ShortcutsProvider } from './ShortcutsProvider.tsx';
import { StatusContainer } from './StatusContainer.tsx';
import { type Commands, useCommands } from './use-commands.ts';
import { useWindowSync } from './use-window-sync.ts';
import { WindowTargets } from './window-targets.ts';

/** The window of an open library. */
export function BriefWindow() {
  const app = useApp();
  const targets = useMemo(() => new WindowTargets((field) => app.set({ focusRequest: { field } })), [app]);
  const commands = useCommands(targets);
  useWindowSync();
  const settings = useAppState((state) => state.info?.settings);
  if (settings === undefined) return null;
  return (
    <ShortcutsProvider>
      <AppFrame
        topBar={<WindowTopBar commands={commands} />}
        notice={<Notices commands={commands} />}
        library={<LibraryContainer commands={commands} />}
        reader={<ReaderPane targets={targets} commands={commands} />}
        inspector={<InspectorContainer targets={targets} commands={commands} />}
        statusBar={<StatusContainer commands={commands} />}
        panes={settings}
        onPanesChange={(changes) => void updateSettings(app, changes)}
      />
      <Dialogs commands={commands} targets={targets} />
      <PassageMenu commands={commands} targets={targets} />
      <Toasts />
      <FileDropLayer onDropFiles={(files) => void importDroppedFiles(app, files)} />
    </ShortcutsProvider>
  );
}

function WindowTopBar({ commands }: { readonly commands: Commands }) {
  const libraryName = useAppState((state) => state.library?.name ?? '');
  const briefTitle = useAppState((state) =>
    getOpenBrief(state) ? (getCurrentBrief(state)?.title ?? null) : null,
  );
  const pageLayout = useAppState(findPageLayout);
  const undoLabel = useAppState((state) => state.undo.at(-1)?.label ?? null);
  const redoLabel = useAppState((state) => state.redo.at(-1)?.label ?? null);
  const settings = useAppState((state) => state.info?.settings);
  return (
    <TopBar
      libraryName={libraryName}
      briefTitle={briefTitle}
      pageLayout={pageLayout}
      undoLabel={undoLabel}
      redoLabel={redoLabel}
      isLibraryPaneOpen={settings?.isLibraryPaneOpen ?? true}
      isInspectorPaneOpen={settings?.isInspectorPaneOpen ?? true}
      onCommand={commands.run}
    />
  );
}
