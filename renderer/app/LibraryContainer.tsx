import { useMemo, useState } from 'react';
import { BriefList } from '../features/library/BriefList.tsx';
import { LibraryPane, type LibraryTab } from '../features/library/LibraryPane.tsx';
import { chooseFiles } from '../state/import-actions.ts';
import { listBriefs } from '../state/navigation.ts';
import { openBrief } from '../state/open-brief.ts';
import { useApp, useAppState } from './app-context.ts';
import { EntitiesContainer } from './EntitiesContainer.tsx';
import { LinksContainer } from './LinksContainer.tsx';
import { PassagesContainer } from './PassagesContainer.tsx';
import { useLateAppState } from './use-late-app-state.ts';

export function LibraryContainer() {
  const app = useApp();
  const tab = useAppState((state) => state.libraryTab);
  return (
    <LibraryPane
      tab={tab}
      onTabChange={(libraryTab) => app.set({ libraryTab })}
      onImport={() => void chooseFiles(app)}
    >
      <TabContent tab={tab} />
    </LibraryPane>
  );
}

function TabContent({ tab }: { readonly tab: LibraryTab }) {
  switch (tab) {
    case 'briefs':
      return <Briefs />;
    case 'passages':
      return <PassagesContainer />;
    case 'entities':
      return <EntitiesContainer />;
    case 'links':
      return <LinksContainer />;
  }
}

function Briefs() {
  const app = useApp();
  const library = useAppState((state) => state.library);
  const counts = useLateAppState((state) => state.counts);
  const currentBriefId = useAppState((state) => state.currentBriefId);
  const [filter, setFilter] = useState('');
  const briefs = useMemo(() => (library === null ? [] : listBriefs(library)), [library]);
  const countsById = useMemo(() => Object.fromEntries(counts), [counts]);
  if (library === null) return null;
  return (
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
    />
  );
}
