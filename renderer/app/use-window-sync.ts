import { useEffect } from 'react';
import { getContexts, getEnabledCommands } from '../state/contexts.ts';
import { getCurrentBrief } from '../state/selectors.ts';
import { runLate } from '../ui/run-late.ts';
import { useApp } from './app-context.ts';

/** Keeps what lies outside the page true: the native menu and the window's title. Once for all that a key changes. */
export function useWindowSync(): void {
  const app = useApp();
  useEffect(() => {
    let sentMenu = '';
    let sentTitle = '';
    let takeBack = () => {};
    const sync = () => {
      const { state } = app;
      const enabledCommands = [...getEnabledCommands(getContexts(state))];
      const menu = {
        enabledCommands,
        undoLabel: state.undo.at(-1)?.label ?? null,
        redoLabel: state.redo.at(-1)?.label ?? null,
      };
      const title = [getCurrentBrief(state)?.title, 'Briefmark'].filter(Boolean).join(' — ');
      const window = { title, hasUnsavedEdits: state.save.kind !== 'saved' };
      if (JSON.stringify(menu) !== sentMenu) void app.bridge.invoke('menu:update', menu);
      if (JSON.stringify(window) !== sentTitle) void app.bridge.invoke('window:update', window);
      sentMenu = JSON.stringify(menu);
      sentTitle = JSON.stringify(window);
    };
    sync();
    const later = app.store.subscribe(() => {
      takeBack = runLate(sync);
    });
    return () => {
      takeBack();
      later();
    };
  }, [app]);
}
