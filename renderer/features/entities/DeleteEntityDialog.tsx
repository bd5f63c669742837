import { useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { EntityType } from '#core/model/codebook.ts';
import type { Entity } from '#core/model/entity.ts';
import type { EntityId } from '#core/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { EntityComboBox } from './EntityComboBox.tsx';

interface DeleteEntityDialogProps {
  readonly entity: Entity;
  readonly entities: readonly Entity[];
  readonly entityTypes: readonly EntityType[];
  readonly mentionCounts: Readonly<Record<string, number>>;
  readonly briefCount: number;
  readonly linkCount: number;
  /** Mentions and links go to this one: a merge. */
  readonly onMerge: (survivorId: EntityId) => void;
  /** Passages stay and name nobody; links go. */
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** An entity in use is never taken away without saying what becomes of its mentions. */
export function DeleteEntityDialog(props: DeleteEntityDialogProps) {
  const { entity, entities, mentionCounts, briefCount, linkCount, onClose } = props;
  const [choice, setChoice] = useState('move');
  const [other, setOther] = useState<Entity | null>(null);
  const mentions = mentionCounts[entity.id] ?? 0;
  const uses = [
    ...(mentions > 0 ? [`${formatCount(mentions, 'mention')} in ${formatCount(briefCount, 'brief')}`] : []),
    ...(linkCount > 0 ? [formatCount(linkCount, 'link')] : []),
  ].join(' and ');
  const isMoving = choice === 'move';
  return (
    <DialogBox
      title={`Delete ${entity.name}`}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant={isMoving ? 'primary' : 'danger'}
            isDisabled={isMoving && other === null}
            onPress={() => {
              if (!isMoving) props.onDelete();
              else if (other !== null) props.onMerge(other.id);
            }}
          >
            {isMoving ? 'Give to the other' : 'Delete'}
          </Button>
        </>
      }
    >
      <RadioGroup className="merge-names field" value={choice} onChange={setChoice}>
        <Label className="field-label">It has {uses}. What becomes of them?</Label>
        <Radio value="move" className="merge-names__choice">
          Another entity takes them over
        </Radio>
        <Radio value="clear" className="merge-names__choice">
          Passages stay without an entity{linkCount > 0 ? ', links are deleted' : ''}
        </Radio>
      </RadioGroup>
      {isMoving ? (
        <EntityComboBox
          entities={entities.filter(({ id }) => id !== entity.id)}
          entityTypes={props.entityTypes}
          mentionCounts={mentionCounts}
          value={other}
          passageText=""
          newType={null}
          onChoose={(id) => setOther(entities.find((each) => each.id === id) ?? null)}
          onAdd={() => undefined}
        />
      ) : null}
      <p className="field-note">Undo takes it back in one step.</p>
    </DialogBox>
  );
}
