import { Plus, Trash2, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { PlacedRelation } from '#core/model/references.ts';
import type { PassageRef } from '#core/model/relation.ts';
import { listPassageRefs } from '#core/references/relation-ends.ts';
import { Button as KitButton } from '../../ui/Button.tsx';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { FieldLabel } from '../../ui/FieldLabel.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { AssessmentFields } from '../annotations/AssessmentFields.tsx';
import type { RelationHandlers } from './RelationField.tsx';

interface RelationDetailsProps extends RelationHandlers {
  readonly placed: PlacedRelation;
}

/** What is stated about a relation: type, assessment, the passages that support it, a note. */
export function RelationDetails(props: RelationDetailsProps) {
  const { placed, types, onChange, onDelete } = props;
  const { type, assessment, note } = placed.relation;
  return (
    <>
      <SelectField
        label="Link"
        options={types.map((each) => ({ id: each.id, text: each.name }))}
        value={type}
        onChange={(next) => onChange(placed, { type: next })}
      />
      <AssessmentFields
        assessment={assessment}
        yardstickId={props.yardstickId}
        briefReliability={null}
        onChange={(changes) => onChange(placed, { assessment: { ...assessment, ...changes } })}
      />
      <Support {...props} />
      <div className="field">
        <DraftInput
          label="Note"
          value={note}
          placeholder="Why they are linked"
          onCommit={(next) => onChange(placed, { note: next })}
        />
      </div>
      <KitButton variant="danger" className="inspector__delete" onPress={() => onDelete(placed)}>
        <Icon of={Trash2} />
        Delete link
      </KitButton>
    </>
  );
}

function Support({ placed, describeEnd, passageInHand, onOpen, onChange }: RelationDetailsProps) {
  const { passages } = placed.relation;
  const isSame = (ref: PassageRef) => (other: PassageRef) =>
    other.briefId === ref.briefId && other.annotationId === ref.annotationId;
  const canAdd = passageInHand !== null && !listPassageRefs(placed.relation).some(isSame(passageInHand));
  return (
    <section className="field" aria-label="Supporting passages">
      <FieldLabel
        id="relation-support"
        end={passages.length === 0 ? <span className="not-stated">none</span> : null}
      >
        Supporting passages
      </FieldLabel>
      <ul className="relations">
        {passages.map((ref) => {
          const { text, isGone } = describeEnd({ kind: 'passage', ...ref });
          return (
            <li key={`${ref.briefId} ${ref.annotationId}`} className="relation relation--support">
              <Button
                className="relation__other"
                isDisabled={isGone}
                onPress={() => onOpen({ kind: 'passage', ...ref })}
              >
                <bdi>{text}</bdi>
              </Button>
              <IconButton
                label={`Remove support: ${text}`}
                icon={X}
                className="icon-button--small"
                onPress={() => onChange(placed, { passages: passages.filter((each) => each !== ref) })}
              />
            </li>
          );
        })}
      </ul>
      {canAdd ? (
        <Button
          className="add-button"
          onPress={() => onChange(placed, { passages: [...passages, passageInHand] })}
        >
          <Icon of={Plus} size={13} />
          Add the active passage
        </Button>
      ) : null}
    </section>
  );
}
