import { useState } from 'react';
import type { Annotation } from '#core/model/annotation.ts';
import type { Entity } from '#core/model/entity.ts';
import { AnnotationInspector } from '#renderer/features/annotations/AnnotationInspector.tsx';
import { anAnnotation, anEntity } from '#test/support/builders.ts';
import { ANNOTATIONS, BRIEFS, CODEBOOK, ENTITIES, MENTIONS, NOW } from '../sample-library.ts';

interface SampleInspectorProps {
  readonly initial?: Annotation | undefined;
  readonly focusField?: 'entity' | null;
}

/** The inspector in working order: what is changed shows at once. */
export function SampleInspector({ initial = ANNOTATIONS[3], focusField = null }: SampleInspectorProps) {
  const [annotation, setAnnotation] = useState(initial ?? anAnnotation());
  const [entities, setEntities] = useState<readonly Entity[]>(ENTITIES);
  const [note, setNote] = useState(annotation.note);
  const [focusRequest] = useState(focusField === null ? null : { field: focusField });
  const brief = BRIEFS[0];
  if (!brief) return null;
  return (
    <AnnotationInspector
      annotation={annotation}
      position={ANNOTATIONS.findIndex(({ id }) => id === annotation.id) + 1}
      total={14}
      brief={brief}
      codebook={CODEBOOK}
      entities={entities}
      mentionCounts={MENTIONS}
      entity={entities.find(({ id }) => id === annotation.entityId) ?? null}
      note={note}
      now={NOW}
      focusRequest={focusRequest}
      onChange={(changes) => setAnnotation({ ...annotation, ...changes })}
      onAddEntity={({ name, type }) => {
        const added = anEntity({ id: `entity-${entities.length + 1}`, name, type });
        setEntities([...entities, added]);
        setAnnotation({ ...annotation, entityId: added.id });
      }}
      onNoteChange={setNote}
      onNoteBlur={() => {}}
      onMove={() => {}}
      onPlaceAgain={() => undefined}
      onDelete={() => {}}
    />
  );
}
