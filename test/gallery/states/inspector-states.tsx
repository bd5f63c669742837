import { useState } from 'react';
import type { Brief } from '#core/model/brief.ts';
import { AnnotationChooser } from '#renderer/features/annotations/AnnotationChooser.tsx';
import { InspectorEmpty } from '#renderer/features/annotations/InspectorEmpty.tsx';
import { SelectionToolbar } from '#renderer/features/annotations/SelectionToolbar.tsx';
import { BriefInspector } from '#renderer/features/library/BriefInspector.tsx';
import { aBrief, anAnnotation } from '#test/support/builders.ts';
import { ANNOTATIONS, BRIEFS, CODEBOOK, NOW } from '../sample-library.ts';
import { Frame } from './frame-states.tsx';
import { SampleInspector } from './SampleInspector.tsx';

function Row() {
  return (
    <main className="gallery-columns">
      {[ANNOTATIONS[3], anAnnotation({ spans: ANNOTATIONS[0]?.spans }), ANNOTATIONS[5]].map((annotation) => (
        <div key={annotation?.id} className="gallery-side gallery-side--inspector">
          <SampleInspector initial={annotation} />
        </div>
      ))}
    </main>
  );
}

export function SampleBriefInspector() {
  const [brief, setBrief] = useState<Brief>(BRIEFS[0] ?? aBrief());
  const [note, setNote] = useState('');
  return (
    <BriefInspector
      brief={brief}
      schemes={CODEBOOK.markingSchemes}
      counts={{ annotations: 14, entities: 9, drafts: 2, orphans: 1 }}
      note={note}
      now={NOW}
      onChange={(changes) => setBrief({ ...brief, ...changes })}
      onNoteChange={setNote}
      onOpenOriginal={() => undefined}
      onNoteBlur={() => {}}
    />
  );
}

function Selected() {
  return (
    <>
      <Frame />
      <SelectionToolbar
        labels={CODEBOOK.labels}
        onTag={() => {}}
        onNote={() => {}}
        onLink={() => {}}
        moreActions={[{ id: 'copy', text: 'Copy with source', shortcut: 'Mod+Shift+C' }]}
      />
    </>
  );
}

export const INSPECTOR_STATES = {
  'inspector-brief': () => (
    <main className="gallery-columns">
      <div className="gallery-side gallery-side--inspector">
        <SampleBriefInspector />
      </div>
      <div className="gallery-side gallery-side--inspector">
        <InspectorEmpty />
      </div>
    </main>
  ),
  selection: () => <Selected />,
  chooser: () => (
    <>
      <Frame />
      <AnnotationChooser
        annotations={ANNOTATIONS.slice(0, 4)}
        labels={CODEBOOK.labels}
        at={{ x: 640, y: 200 }}
        onChoose={() => {}}
        onClose={() => {}}
      />
    </>
  ),
  inspector: () => <Row />,
  'inspector-entity': () => (
    <div className="gallery-side gallery-side--inspector">
      <SampleInspector
        initial={anAnnotation({ spans: ANNOTATIONS[1]?.spans, label: 'military-unit' })}
        focusField="entity"
      />
    </div>
  ),
};
