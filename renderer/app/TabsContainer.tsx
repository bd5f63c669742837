import { useShallow } from 'zustand/react/shallow';
import { BriefTabs } from '../features/brief/BriefTabs.tsx';
import { openBrief } from '../state/open-brief.ts';
import { closeTab } from '../state/tab-actions.ts';
import { listTabBriefs } from '../state/tabs.ts';
import { useApp, useAppState } from './app-context.ts';
import type { WindowTargets } from './window-targets.ts';

/** The open briefs over the reader. After a choice the keyboard is in the text, where it is wanted. */
export function TabsContainer({ targets }: { readonly targets: WindowTargets }) {
  const app = useApp();
  const briefs = useAppState(useShallow(listTabBriefs));
  const activeId = useAppState((state) => state.currentBriefId);
  if (activeId === null) return null;
  return (
    <BriefTabs
      briefs={briefs}
      activeId={activeId}
      onActivate={(id) => void openBrief(app, id).then(() => targets.focusReader())}
      onClose={(id) => void closeTab(app, id).then(() => targets.focusReader())}
    />
  );
}
