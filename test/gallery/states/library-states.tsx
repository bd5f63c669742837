import { useState } from 'react';
import { PassageList } from '#renderer/features/annotations/PassageList.tsx';
import { EntityList } from '#renderer/features/entities/EntityList.tsx';
import { BriefList } from '#renderer/features/library/BriefList.tsx';
import { LibraryPane, type LibraryTab } from '#renderer/features/library/LibraryPane.tsx';
import {
  ANNOTATIONS,
  BRIEFS,
  CODEBOOK,
  COUNTS,
  ENTITIES,
  MENTIONS,
  manyAnnotations,
  NOW,
} from '../sample-library.ts';

const resolveEntity = (id: string) => ENTITIES.find((entity) => entity.id === id);

interface SampleLibraryProps {
  readonly tab?: LibraryTab;
  readonly isEmpty?: boolean;
  readonly filter?: string;
  readonly annotations?: typeof ANNOTATIONS;
}

function pickAnnotations(isEmpty: boolean, given: SampleLibraryProps['annotations']) {
  return isEmpty ? [] : (given ?? ANNOTATIONS);
}

/** The library pane with its three lists in working order. */
export function SampleLibrary({ tab: initialTab = 'briefs', isEmpty = false, ...props }: SampleLibraryProps) {
  const [tab, setTab] = useState(initialTab);
  const annotations = pickAnnotations(isEmpty, props.annotations);
  const [filter, setFilter] = useState(props.filter ?? '');
  const [briefId, setBriefId] = useState(BRIEFS[0]?.id ?? null);
  const [entityId, setEntityId] = useState(ENTITIES[0]?.id ?? null);
  const [annotationId, setAnnotationId] = useState(ANNOTATIONS[3]?.id ?? null);
  const common = { filter, onFilterChange: setFilter };
  return (
    <LibraryPane tab={tab} onTabChange={setTab} onImport={() => {}}>
      {tab === 'briefs' ? (
        <BriefList
          {...common}
          briefs={isEmpty ? [] : BRIEFS}
          counts={COUNTS}
          schemes={CODEBOOK.markingSchemes}
          now={NOW}
          selectedId={briefId}
          onOpen={setBriefId}
          onImport={() => {}}
        />
      ) : null}
      {tab === 'entities' ? (
        <EntityList
          {...common}
          entities={isEmpty ? [] : ENTITIES}
          entityTypes={CODEBOOK.entityTypes}
          mentionCounts={MENTIONS}
          selectedId={entityId}
          onSelect={setEntityId}
          suggestionCount={isEmpty ? 0 : 2}
          onShowSuggestions={() => {}}
          onNew={() => {}}
        />
      ) : null}
      {tab === 'passages' ? (
        <PassageList
          {...common}
          annotations={annotations}
          codebook={CODEBOOK}
          totalCount={annotations.length}
          resolveEntity={resolveEntity}
          onClearFilter={() => {}}
          selectedId={annotationId}
          onSelect={setAnnotationId}
        />
      ) : null}
    </LibraryPane>
  );
}

function Sides({ isEmpty = false, filter = '' }: { readonly isEmpty?: boolean; readonly filter?: string }) {
  return (
    <main className="gallery-columns">
      {(['briefs', 'passages', 'entities'] as const).map((tab) => (
        <div key={tab} className="gallery-side">
          <SampleLibrary tab={tab} isEmpty={isEmpty} filter={filter} />
        </div>
      ))}
    </main>
  );
}

export const LIBRARY_STATES = {
  library: () => <Sides />,
  'library-empty': () => <Sides isEmpty />,
  'library-filtered': () => <Sides filter="kursk" />,
  'library-nothing-found': () => <Sides filter="zzz" />,
  'library-10000': () => <SampleLibrary tab="passages" annotations={manyAnnotations(10_000)} />,
};
