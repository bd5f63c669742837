import { Merge, Trash2, X } from 'lucide-react';
import type { Annotation } from '#core/model/annotation.ts';
import type { Assessment } from '#core/model/assessment.ts';
import type { Codebook } from '#core/model/codebook.ts';
import type { Entity } from '#core/model/entity.ts';
import type { EntityTypeId } from '#core/model/ids.ts';
import { CREDIBILITY_SCALE, RELIABILITY_SCALE } from '#core/tradecraft/admiralty.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { EntityComboBox } from '../entities/EntityComboBox.tsx';
import type { AnnotationChanges } from './AnnotationInspector.tsx';
import { BulkTagField } from './BulkTagField.tsx';
import { applyMarkingChange, changeTags, getSharedValue, type SharedValue } from './bulk-values.ts';
import { ConfidenceField } from './ConfidenceField.tsx';
import { GradeAxis } from './GradeField.tsx';
import { LikelihoodField } from './LikelihoodField.tsx';
import { MarkingField } from './MarkingField.tsx';

/** `label` is what Undo calls it; `change` is asked for each passage apart, so that the rest of it stays. */
export interface BulkChange {
  readonly label: string;
  readonly change: (annotation: Annotation) => AnnotationChanges;
}

interface BulkInspectorProps {
  /** The selected passages, at least two. */
  readonly annotations: readonly Annotation[];
  readonly codebook: Codebook;
  readonly entities: readonly Entity[];
  readonly mentionCounts: Readonly<Record<string, number>>;
  readonly onChange: (change: BulkChange) => void;
  /** A new entity that all of them mean. */
  readonly onAddEntity: (entity: { readonly name: string; readonly type: EntityTypeId }) => void;
  readonly onMerge: () => void;
  readonly onDelete: () => void;
  /** Back to one passage. */
  readonly onClear: () => void;
}

const STATUSES = [
  { id: 'draft', text: 'Draft' },
  { id: 'accepted', text: 'Accepted' },
  { id: 'rejected', text: 'Rejected' },
] as const;

/** Many passages at once: what they share shows, what differs reads "mixed", each change is one undo step. */
export function BulkInspector(props: BulkInspectorProps) {
  const { annotations, codebook, entities, onChange } = props;
  const count = formatCount(annotations.length, 'passage');
  const entityId = getSharedValue(annotations, (annotation) => annotation.entityId);
  const sharedMarkings = getSharedValue(annotations, (annotation) => annotation.markings);
  const markings = getValue(sharedMarkings, []);
  const change = (what: string, changes: BulkChange['change']) =>
    onChange({ label: `${what} of ${count}`, change: changes });
  return (
    <div className="inspector">
      <div className="inspector__head">
        <h2 className="inspector__title">{count}</h2>
        <IconButton label="Clear selection" icon={X} onPress={props.onClear} />
      </div>
      <div className="field field--two">
        <MixedSelect
          name="Label"
          options={codebook.labels.map(({ id, name }) => ({ id, text: name }))}
          shared={getSharedValue(annotations, ({ label }) => label)}
          onChange={(label) => change('Label', () => ({ label }))}
        />
        <MixedSelect
          name="Status"
          options={STATUSES}
          shared={getSharedValue(annotations, ({ status }) => status)}
          onChange={(status) => change('Status', () => ({ status }))}
        />
      </div>
      <EntityComboBox
        entities={entities}
        entityTypes={codebook.entityTypes}
        mentionCounts={props.mentionCounts}
        value={entities.find(({ id }) => entityId.kind === 'same' && id === entityId.value) ?? null}
        isMixed={entityId.kind === 'mixed'}
        passageText=""
        newType={findNewType(annotations, codebook)}
        onChoose={(id) => change('Entity', () => ({ entityId: id }))}
        onAdd={props.onAddEntity}
      />
      <BulkAssessment
        annotations={annotations}
        yardstickId={codebook.yardstick}
        onChange={(what, changes) =>
          change(what, ({ assessment }) => ({ assessment: { ...assessment, ...changes } }))
        }
      />
      <MarkingField
        schemes={codebook.markingSchemes}
        value={markings}
        isMixed={sharedMarkings.kind === 'mixed'}
        inherited={[]}
        scope="these portions"
        onChange={(after) =>
          change('Marking', (annotation) => ({
            markings: [...applyMarkingChange(annotation.markings, markings, after)],
          }))
        }
      />
      <BulkTagField
        annotations={annotations}
        onChange={(added, removed) =>
          change('Tags', ({ tags }) => ({ tags: [...changeTags(tags, added, removed)] }))
        }
      />
      <Button className="inspector__merge" onPress={props.onMerge}>
        <Icon of={Merge} />
        Merge into one passage
      </Button>
      <Button variant="danger" className="inspector__delete" onPress={props.onDelete}>
        <Icon of={Trash2} />
        Delete {count}
      </Button>
    </div>
  );
}

/** The type that all their labels stand for, else the last one, by custom "Other". */
function findNewType(annotations: readonly Annotation[], codebook: Codebook): EntityTypeId | null {
  const types = new Map(codebook.labels.map(({ id, entityType }) => [id, entityType]));
  const shared = getSharedValue(annotations, ({ label }) => types.get(label) ?? null);
  return getValue(shared, null) ?? codebook.entityTypes.at(-1)?.id ?? null;
}

interface BulkAssessmentProps {
  readonly annotations: readonly Annotation[];
  readonly yardstickId: string;
  readonly onChange: (what: string, changes: Partial<Assessment>) => void;
}

function BulkAssessment({ annotations, yardstickId, onChange }: BulkAssessmentProps) {
  const confidence = getSharedValue(annotations, ({ assessment }) => assessment.confidence);
  const likelihood = getSharedValue(annotations, ({ assessment }) => assessment.likelihood);
  const reliability = getSharedValue(annotations, ({ assessment }) => assessment.reliability);
  const credibility = getSharedValue(annotations, ({ assessment }) => assessment.credibility);
  return (
    <>
      <ConfidenceField
        value={getValue(confidence, null)}
        isMixed={confidence.kind === 'mixed'}
        onChange={(value) => onChange('Confidence', { confidence: value })}
      />
      <LikelihoodField
        yardstickId={yardstickId}
        value={getValue(likelihood, null)}
        isMixed={likelihood.kind === 'mixed'}
        onChange={(value) => onChange('Likelihood', { likelihood: value })}
      />
      <div className="field field--two">
        <GradeAxis
          name="Source"
          what="source reliability"
          scale={RELIABILITY_SCALE}
          value={getValue(reliability, null)}
          isMixed={reliability.kind === 'mixed'}
          inherited={null}
          onChange={(value) => onChange('Source reliability', { reliability: value })}
        />
        <GradeAxis
          name="Information"
          what="information credibility"
          scale={CREDIBILITY_SCALE}
          value={getValue(credibility, null)}
          isMixed={credibility.kind === 'mixed'}
          inherited={null}
          onChange={(value) => onChange('Information credibility', { credibility: value })}
        />
      </div>
    </>
  );
}

interface MixedSelectProps<Id extends string> {
  readonly name: string;
  readonly options: readonly { readonly id: Id; readonly text: string }[];
  readonly shared: SharedValue<Id>;
  readonly onChange: (id: Id) => void;
}

const MIXED = 'mixed';

function MixedSelect<Id extends string>({ name, options, shared, onChange }: MixedSelectProps<Id>) {
  const mixed = shared.kind === 'mixed' ? [{ id: MIXED, text: 'Mixed' }] : [];
  return (
    <SelectField<string>
      label={name}
      options={[...mixed, ...options]}
      value={shared.kind === 'mixed' ? MIXED : shared.value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
    />
  );
}

function getValue<Value>(shared: SharedValue<Value>, otherwise: Value): Value {
  return shared.kind === 'same' ? shared.value : otherwise;
}
