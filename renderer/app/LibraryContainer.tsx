import { useMemo, useState } from 'react';
import type { AnnotationId } from '#core/model/ids.ts';
import { PassageList } from '../features/annotations/PassageList.tsx';
import { EntityList } from '../features/entities/EntityList.tsx';
import { BriefList } from '../features/library/BriefList.tsx';
import { LibraryPane, type LibraryTab } from '../features/library/LibraryPane.tsx';
import { chooseFiles } from '../state/import-actions.ts';
import { listBriefs } from '../state/navigation.ts';
import { openBrief } from '../state/open-brief.ts';
import { deleteAnnotation } from '../state/passage-actions.ts';
import { getAnnotationsInTextOrder, getOpenBrief } from '../state/selectors.ts';
import { useApp, useAppState } from './app-context.ts';

export function LibraryContainer() {
  const app = useApp();
  const [tab, setTab] = useState<LibraryTab>('briefs');
  return (
    <LibraryPane tab={tab} onTabChange={setTab} onImport={() => void chooseFiles(app)}>
      {tab === 'briefs' ? <Briefs /> : tab === 'passages' ? <Passages /> : <Entities />}
    </LibraryPane>
  );
}

function Briefs() {
  const app = useApp();
  const library = useAppState((state) => state.library);
  const counts = useAppState((state) => state.counts);
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

function Passages() {
  const app = useApp();
  const open = useAppState(getOpenBrief);
  const library = useAppState((state) => state.library);
  const activeAnnotationId = useAppState((state) => state.activeAnnotationId);
  const [filter, setFilter] = useState('');
  if (library === null || open === undefined) return null;
  const activate = (id: AnnotationId) => app.set({ activeAnnotationId: id, selection: null });
  return (
    <PassageList
      annotations={getAnnotationsInTextOrder(open.state)}
      codebook={library.codebook}
      entities={library.entities}
      selectedId={activeAnnotationId}
      filter={filter}
      onFilterChange={setFilter}
      onSelect={activate}
      onDelete={(id) => void deleteAnnotation(app, id)}
    />
  );
}

function Entities() {
  const library = useAppState((state) => state.library);
  const [filter, setFilter] = useState('');
  const entities = useMemo(() => [...(library?.entities.values() ?? [])], [library]);
  if (library === null) return null;
  return (
    <EntityList
      entities={entities}
      entityTypes={library.codebook.entityTypes}
      mentionCounts={{}}
      selectedId={null}
      filter={filter}
      onFilterChange={setFilter}
      onSelect={() => undefined}
    />
  );
}
