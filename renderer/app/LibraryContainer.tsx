import { useMemo, useState } from 'react';
import { BriefList } from '../features/library/BriefList.tsx';
import { LibraryPane, type LibraryTab } from '../features/library/LibraryPane.tsx';
import { chooseFiles } from '../state/import-actions.ts';
import { listBriefs } from '../state/navigation.ts';
import { openBrief } from '../state/open-brief.ts';
import { useApp, useAppState } from './app-context.ts';
import { BriefMenu, type BriefMenuPlace } from './BriefMenu.tsx';
import { EntitiesContainer } from './EntitiesContainer.tsx';
import { LinksContainer } from './LinksContainer.tsx';
import { PassagesContainer } from './PassagesContainer.tsx';
import type { Commands } from './use-commands.ts';
import { useLateAppState } from './use-late-app-state.ts';

export function LibraryContainer({ commands }: { readonly commands: Commands }) {
  const app = useApp();
  const tab = useAppState((state) => state.libraryTab);
  return (
    <LibraryPane
      tab={tab}
      onTabChange={(libraryTab) => app.set({ libraryTab })}
      onImport={() => void chooseFiles(app)}
    >
      <TabContent tab={tab} commands={commands} />
    </LibraryPane>
  );
}

interface TabContentProps {
  readonly tab: LibraryTab;
  readonly commands: Commands;
}

function TabContent({ tab, commands }: TabContentProps) {
  switch (tab) {
    case 'briefs':
      return <Briefs commands={commands} />;
    case 'passages':
      return <PassagesContainer />;
    case 'entities':
      return <EntitiesContainer />;
    case 'links':
      return <LinksContainer />;
  }
}

function Briefs({ commands }: { readonly commands: Commands }) {
  const app = useApp();
  const library = useAppState((state) => state.library);
  const counts = useLateAppState((state) => state.counts);
  const currentBriefId = useAppState((state) => state.currentBriefId);
  const [filter, setFilter] = useState('');
  const [menu, setMenu] = useState<BriefMenuPlace | null>(null);
  const briefs = useMemo(() => (library === null ? [] : listBriefs(library)), [library]);
  const countsById = useMemo(() => Object.fromEntries(counts), [counts]);
  if (library === null) return null;
  return (
    <>
      <BriefList
        briefs={briefs}
        counts={countsById}
        schemes={library.codebook.markingSchemes}
        now={app.environment.now()}
        selectedId={currentBriefId}
        filter={filter}
        onFilterChange={setFilter}
        onOpen={(id) => void openBrief(app, id)}
        onImport={() => void chooseFiles(app)}
        onContextMenu={(briefId, at) => setMenu({ briefId, at })}
      />
      {menu === null ? null : <BriefMenu place={menu} commands={commands} onClose={() => setMenu(null)} />}
    </>
  );
}
