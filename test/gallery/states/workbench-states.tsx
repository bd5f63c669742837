import { useState } from 'react';
import { STARTER_CODEBOOKS } from '#core/codebook/starter-codebooks.ts';
import { CATALOG } from '#core/commands/catalog.ts';
import { suggestSameEntities } from '#core/entities/suggest-same-entity.ts';
import { relationEndSchema } from '#core/model/relation.ts';
import { filterAnnotations, NO_FILTER } from '#core/search/filter-annotations.ts';
import { AnnotationFilterBar } from '#renderer/features/annotations/AnnotationFilterBar.tsx';
import { BulkInspector } from '#renderer/features/annotations/BulkInspector.tsx';
import { MarkAllDialog } from '#renderer/features/annotations/MarkAllDialog.tsx';
import { PassageList } from '#renderer/features/annotations/PassageList.tsx';
import { ReviewBar } from '#renderer/features/annotations/ReviewBar.tsx';
import { BriefTabs } from '#renderer/features/brief/BriefTabs.tsx';
import { CodebookEditor } from '#renderer/features/codebook/CodebookEditor.tsx';
import { EntityInspector } from '#renderer/features/entities/EntityInspector.tsx';
import { FindBar } from '#renderer/features/find/FindBar.tsx';
import { MarkingBanner } from '#renderer/features/markings/MarkingBanner.tsx';
import { RelationField } from '#renderer/features/relations/RelationField.tsx';
import { aBrief, anAnnotation, anEntity, aRelation } from '#test/support/builders.ts';
import { aMention } from '#test/support/interface-builders.ts';
import { ANNOTATIONS, BRIEFS, CODEBOOK, ENTITIES, MENTIONS } from '../sample-library.ts';
import { Frame } from './frame-states.tsx';
import { SampleText } from './SampleText.tsx';

const nothing = () => {};
const facts = {
  resolve: (id: string) => ENTITIES.find((entity) => entity.id === id),
  labelNames: new Map(CODEBOOK.labels.map(({ id, name }) => [id, name])),
};

function Filtered() {
  const [filter, setFilter] = useState({ ...NO_FILTER, statuses: ['draft' as const] });
  const [words, setWords] = useState('');
  const found = filterAnnotations(ANNOTATIONS, filter, facts);
  return (
    <div className="gallery-side gallery-side--inspector">
      <PassageList
        annotations={found}
        totalCount={ANNOTATIONS.length}
        criteria={
          <AnnotationFilterBar
            annotations={ANNOTATIONS}
            filter={filter}
            codebook={CODEBOOK}
            facts={facts}
            foundCount={found.length}
            onChange={(next) =>
              setFilter({ ...next, statuses: next.statuses.filter((each) => each === 'draft') })
            }
          />
        }
        codebook={CODEBOOK}
        resolveEntity={facts.resolve}
        selectedId={null}
        filter={words}
        onFilterChange={setWords}
        onClearFilter={nothing}
        onSelect={nothing}
      />
    </div>
  );
}

function Entity() {
  const rutte = ENTITIES[0] ?? anEntity();
  const entities = [...ENTITIES, anEntity({ id: 'short', name: 'Rutte' })];
  return (
    <EntityInspector
      entity={{ ...rutte, externalIds: [{ source: 'Wikidata', id: 'Q57792', url: '' }] }}
      entities={entities}
      entityTypes={CODEBOOK.entityTypes}
      mentionCounts={MENTIONS}
      mentions={[
        aMention({ brief: 'kursk', annotation: 'x', text: 'Mark Rutte' }),
        aMention({ brief: 'kursk', annotation: 'y', text: 'the Secretary General' }),
        aMention({ brief: 'rail', annotation: 'z' }),
      ]}
      suggestions={suggestSameEntities(entities)}
      mentionTotal={3}
      isCounting={false}
      absorbed={[anEntity({ id: 'mr', name: 'M. Rutte', mergedInto: rutte.id })]}
      note=""
      onChange={nothing}
      onNoteChange={nothing}
      onNoteBlur={nothing}
      onOpenMention={nothing}
      onMerge={nothing}
      onSplit={nothing}
      onKeepApart={nothing}
      onSeparate={nothing}
      onDelete={nothing}
      onClose={nothing}
    />
  );
}

function Links() {
  const here = relationEndSchema.parse({ kind: 'passage', briefId: 'kursk', annotationId: 'a4' });
  const there = relationEndSchema.parse({ kind: 'passage', briefId: 'ministry', annotationId: 'b1' });
  return (
    <RelationField
      relations={[
        {
          briefId: aBrief({ id: 'kursk' }).id,
          relation: aRelation({ from: here, to: there, note: 'Same statement, other source.' }),
        },
      ]}
      ends={[here]}
      types={CODEBOOK.relationTypes}
      yardstickId={CODEBOOK.yardstick}
      describeEnd={() => ({
        text: 'units have been seen near the border',
        detail: 'Ministry statement',
        isGone: false,
      })}
      passageInHand={null}
      onOpen={nothing}
      onAdd={nothing}
      onChange={nothing}
      onDelete={nothing}
    />
  );
}

function Inspectors() {
  return (
    <main className="gallery-columns">
      <div className="gallery-side gallery-side--inspector">
        <Entity />
      </div>
      <div className="gallery-side gallery-side--inspector">
        <BulkInspector
          annotations={ANNOTATIONS}
          codebook={CODEBOOK}
          entities={ENTITIES}
          mentionCounts={MENTIONS}
          onChange={nothing}
          onAddEntity={nothing}
          onMerge={nothing}
          onDelete={nothing}
          onClear={nothing}
        />
      </div>
      <div className="gallery-side gallery-side--inspector">
        <div className="inspector">
          <Links />
        </div>
      </div>
    </main>
  );
}

function Bars() {
  const banner = {
    own: BRIEFS[0]?.markings ?? [],
    annotations: ANNOTATIONS,
    schemes: CODEBOOK.markingSchemes,
    onReview: nothing,
  };
  return (
    <Frame
      reader={
        <>
          <BriefTabs
            briefs={BRIEFS.slice(0, 3)}
            activeId={BRIEFS[0]?.id ?? aBrief().id}
            onActivate={nothing}
            onClose={nothing}
          />
          <MarkingBanner place="top" {...banner} />
          <FindBar
            query={{
              text: 'kursk',
              matchesCase: false,
              wholeWords: true,
              isExpression: false,
              ignoresAccents: true,
            }}
            onQueryChange={nothing}
            matchCount={12}
            matchIndex={2}
            error={null}
            onStep={nothing}
            onMarkAll={nothing}
            onClose={nothing}
          />
          <ReviewBar
            position={3}
            total={12}
            accepted={1}
            rejected={1}
            left={10}
            deleted={0}
            keys={{ accept: 'Y', reject: 'X', skip: 'J', back: 'K', leave: 'Escape' }}
            onAccept={nothing}
            onReject={nothing}
            onSkip={nothing}
            onBack={nothing}
            onRestart={nothing}
            onLeave={nothing}
          />
          <SampleText />
          <MarkingBanner place="bottom" {...banner} />
        </>
      }
    />
  );
}

function MarkAll() {
  const hits = ['a', 'b', 'c', 'd'].map((key, index) => ({
    key,
    briefId: aBrief({ id: index < 3 ? 'kursk' : 'rail' }).id,
    briefTitle: (index < 3 ? BRIEFS[0]?.title : BRIEFS[1]?.title) ?? '',
    start: index,
    end: index + 5,
    prefix: 'trains that were sent on to the ',
    exact: 'Kursk region',
    suffix: ' in the second half of October, where they were seen',
    isTagged: index === 1,
  }));
  return (
    <MarkAllDialog
      names={['Kursk region', 'Kursk Oblast']}
      hits={hits}
      options={{ matchesCase: false, wholeWords: true }}
      onOptionsChange={nothing}
      scope="library"
      onScopeChange={nothing}
      search={{ done: 500, total: 500, unreadable: 0, isFinished: true }}
      labels={CODEBOOK.labels}
      labelId={anAnnotation({ label: 'location' }).label}
      onLabelChange={nothing}
      onApply={nothing}
      onClose={nothing}
    />
  );
}

export const WORKBENCH_STATES = {
  'passages-filtered': () => <Filtered />,
  'entity-bulk-links': () => <Inspectors />,
  bars: () => <Bars />,
  'mark-all': () => <MarkAll />,
  codebook: () => (
    <CodebookEditor
      codebook={CODEBOOK}
      usage={{
        labels: { person: 12 },
        labelBriefs: {},
        relationTypes: { commands: 1 },
        entityTypes: { person: 4 },
        levels: { 'tlp2/amber': 3 },
      }}
      commands={CATALOG}
      starters={STARTER_CODEBOOKS}
      onSave={nothing}
      onImport={() => Promise.resolve(null)}
      onExport={nothing}
      onClose={nothing}
    />
  ),
};
