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

interface MergeEntitiesDialogProps {
  readonly entity: Entity;
  /** The other one when it is known already, e.g. from a suggestion. */
  readonly other: Entity | null;
  readonly entities: readonly Entity[];
  readonly entityTypes: readonly EntityType[];
  readonly mentionCounts: Readonly<Record<string, number>>;
  readonly onMerge: (absorbedId: EntityId, survivorId: EntityId) => void;
  readonly onClose: () => void;
}

/** Two entries of the registry become one. The person says which name stays; the other becomes an alias. */
export function MergeEntitiesDialog(props: MergeEntitiesDialogProps) {
  const { entity, entities, mentionCounts, onMerge, onClose } = props;
  const [other, setOther] = useState(props.other);
  const [survivorId, setSurvivorId] = useState<string>(entity.id);
  const pair = other === null ? [] : [entity, other];
  const survivor = pair.find(({ id }) => id === survivorId);
  const absorbed = pair.find(({ id }) => id !== survivorId);
  return (
    <DialogBox
      title={`Merge ${entity.name}`}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={!survivor || !absorbed}
            onPress={() => {
              if (survivor && absorbed) onMerge(absorbed.id, survivor.id);
            }}
          >
            Merge
          </Button>
        </>
      }
    >
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
      {other === null ? null : (
        <RadioGroup className="merge-names field" value={survivorId} onChange={setSurvivorId}>
          <Label className="field-label">Which name stays</Label>
          {pair.map(({ id, name }) => (
            <Radio key={id} value={id} className="merge-names__choice">
              <bdi>{name}</bdi>
              <span className="option__description">{formatCount(mentionCounts[id] ?? 0, 'mention')}</span>
            </Radio>
          ))}
        </RadioGroup>
      )}
      {survivor && absorbed ? (
        <p className="field-note">
          Every mention of {absorbed.name} will mean {survivor.name}, in all briefs. Names and ids are kept.
          Undo takes it back in one step.
        </p>
      ) : null}
    </DialogBox>
  );
}
