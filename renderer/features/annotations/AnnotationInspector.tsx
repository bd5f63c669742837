import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Annotation } from '#core/model/annotation.ts';
import type { Assessment } from '#core/model/assessment.ts';
import type { Brief } from '#core/model/brief.ts';
import type { Codebook } from '#core/model/codebook.ts';
import type { Entity } from '#core/model/entity.ts';
import type { EntityId, EntityTypeId } from '#core/model/ids.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextBox } from '../../ui/TextBox.tsx';
import { EntityComboBox } from '../entities/EntityComboBox.tsx';
import { AssessmentFields } from './AssessmentFields.tsx';
import { InspectorHeader } from './InspectorHeader.tsx';
import { MarkingField } from './MarkingField.tsx';
import { PassageQuote } from './PassageQuote.tsx';
import { ProvenanceLine } from './ProvenanceLine.tsx';
import { getPassageText } from './passage-text.ts';
import { StatusField } from './StatusField.tsx';
import { TagField } from './TagField.tsx';
import { type FocusRequest, useFieldFocus } from './use-field-focus.ts';

export type AnnotationChanges = Partial<
  Pick<Annotation, 'label' | 'entityId' | 'assessment' | 'markings' | 'tags' | 'status'>
>;

interface AnnotationInspectorProps {
  readonly annotation: Annotation;
  /** 1-based place among the passages of the brief, in text order. */
  readonly position: number;
  readonly total: number;
  readonly brief: Pick<Brief, 'reliability' | 'markings'>;
  readonly codebook: Codebook;
  readonly entities: readonly Entity[];
  readonly mentionCounts: Readonly<Record<string, number>>;
  /** The entity of the passage, redirects resolved. */
  readonly entity: Entity | null;
  /** What stands in the note field: the caller saves it as it is typed. */
  readonly note: string;
  readonly now: Date;
  /** A new object moves the focus into a field; the entity field also opens its list. */
  readonly focusRequest: FocusRequest;
  /** A grade or likelihood was given by key: the work goes on in the text. */
  readonly onAssessed?: () => void;
  readonly onChange: (changes: AnnotationChanges) => void;
  readonly onShowEntity?: (id: EntityId) => void;
  readonly onAddEntity: (entity: { readonly name: string; readonly type: EntityTypeId }) => void;
  readonly onNoteChange: (note: string) => void;
  readonly onNoteBlur: () => void;
  readonly onMove: (direction: 'previous' | 'next') => void;
  readonly onDelete: () => void;
  /** For a passage without a place. */
  readonly onPlaceAgain: () => void;
  /** Further sections, e.g. linked passages. */
  readonly children?: ReactNode;
}

/** Everything about one passage, in the order of thinking. */
export function AnnotationInspector(props: AnnotationInspectorProps) {
  const { annotation, brief, codebook, onChange } = props;
  const label = codebook.labels.find(({ id }) => id === annotation.label);
  const fields = useFieldFocus(props.focusRequest);
  const changeAssessment = (changes: Partial<Assessment>) =>
    onChange({ assessment: { ...annotation.assessment, ...changes } });
  return (
    <div className="inspector">
      <InspectorHeader
        labels={codebook.labels}
        labelId={annotation.label}
        position={props.position}
        total={props.total}
        onLabelChange={(id) => onChange({ label: id })}
        onMove={props.onMove}
      />
      {annotation.placement === 'orphan' ? (
        <UnplacedBanner waits={annotation.proposal != null} onPlaceAgain={props.onPlaceAgain} />
      ) : null}
      <PassageQuote annotation={annotation} label={label} />
      <EntityComboBox
        entities={props.entities}
        entityTypes={codebook.entityTypes}
        mentionCounts={props.mentionCounts}
        value={props.entity}
        passageText={label?.entityType ? getPassageText(annotation) : ''}
        newType={findNewEntityType(codebook, label?.entityType ?? null)}
        onChoose={(entityId) => onChange({ entityId })}
        onAdd={props.onAddEntity}
        {...(props.onShowEntity ? { onShow: props.onShowEntity } : {})}
        inputRef={fields.entity}
      />
      <AssessmentFields
        assessment={annotation.assessment}
        yardstickId={codebook.yardstick}
        briefReliability={brief.reliability}
        gradeRequest={props.focusRequest?.field === 'grade' ? props.focusRequest : null}
        likelihoodRef={fields.likelihood}
        onChange={changeAssessment}
        {...(props.onAssessed ? { onDone: props.onAssessed } : {})}
      />
      <div ref={fields.marking}>
        <MarkingField
          schemes={codebook.markingSchemes}
          value={annotation.markings}
          inherited={brief.markings}
          scope="this portion"
          onChange={(markings) => onChange({ markings: [...markings] })}
        />
      </div>
      <TagField
        tags={annotation.tags}
        onChange={(tags) => onChange({ tags: [...tags] })}
        inputRef={fields.tags}
      />
      <div className="field">
        <TextBox
          label="Note"
          value={props.note}
          onChange={props.onNoteChange}
          onBlur={props.onNoteBlur}
          placeholder="What matters here, and what to check"
          maxLength={100_000}
          inputRef={fields.note}
        />
      </div>
      {props.children}
      <StatusField value={annotation.status} onChange={(status) => onChange({ status })} />
      <ProvenanceLine annotation={annotation} now={props.now} />
      <Button variant="danger" className="inspector__delete" onPress={props.onDelete}>
        <Icon of={Trash2} />
        Delete passage
      </Button>
    </div>
  );
}

interface UnplacedBannerProps {
  readonly waits: boolean;
  readonly onPlaceAgain: () => void;
}

function UnplacedBanner({ waits, onPlaceAgain }: UnplacedBannerProps) {
  return (
    <Banner
      tone="warning"
      actions={<Button onPress={onPlaceAgain}>{waits ? 'Review' : 'Place again'}</Button>}
    >
      {waits
        ? 'The text has changed. This passage has no place before you accept one.'
        : 'This passage has no place in the text.'}
    </Banner>
  );
}

/** A label without an entity type (judgment, gap) makes entities of the last type, by custom "Other". */
function findNewEntityType(codebook: Codebook, labelType: EntityTypeId | null): EntityTypeId | null {
  return labelType ?? codebook.entityTypes.at(-1)?.id ?? null;
}
