import { Link2, Plus } from 'lucide-react';
import { type Ref, useCallback, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { RelationType } from '#core/model/codebook.ts';
import type { RelationId, RelationTypeId } from '#core/model/ids.ts';
import type { Relation, RelationEnd } from '#core/model/relation.ts';
import { isSameEnd } from '#core/references/relation-ends.ts';
import { FieldLabel } from '../../ui/FieldLabel.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { RelationLine } from './RelationLine.tsx';
import { listRelations } from './relation-rows.ts';
import type { RelationTarget } from './relation-targets.ts';
import { TargetComboBox } from './TargetComboBox.tsx';

export type RelationFieldChanges = Partial<Pick<Relation, 'type' | 'assessment' | 'note'>>;

interface RelationFieldProps {
  /** All relations of the open brief. */
  readonly relations: readonly Relation[];
  /** What is inspected: a passage, and the entity it names. New relations start at the first. */
  readonly ends: readonly [RelationEnd, ...RelationEnd[]];
  readonly types: readonly RelationType[];
  /** What a relation can lead to, likely ones first. */
  readonly targets: readonly RelationTarget[];
  /** How an end reads: the quote or the name. */
  readonly describeEnd: (end: RelationEnd) => string;
  readonly onOpen: (end: RelationEnd) => void;
  readonly onCreate: (relation: {
    readonly type: RelationTypeId;
    readonly from: RelationEnd;
    readonly to: RelationEnd;
  }) => void;
  readonly onChange: (id: RelationId, changes: RelationFieldChanges) => void;
  readonly onDelete: (id: RelationId) => void;
  readonly targetRef?: Ref<HTMLInputElement>;
}

/** The relations of a passage or entity, as a list; a new one by type and by typing words of the other end. */
export function RelationField(props: RelationFieldProps) {
  const { relations, ends, types, onCreate } = props;
  const [typeId, setTypeId] = useState(types[0]?.id ?? null);
  const [isAdding, setAdding] = useState(false);
  const rows = listRelations(relations, ends, types);
  const [from] = ends;
  const isExcluded = useCallback((end: RelationEnd) => ends.some((own) => isSameEnd(own, end)), [ends]);
  return (
    <section className="field" aria-label="Links">
      <FieldLabel
        id="relation-list"
        end={rows.length === 0 ? <span className="not-stated">none</span> : null}
      >
        Links
      </FieldLabel>
      <ul className="relations">
        {rows.map((row) => (
          <RelationLine key={row.relation.id} {...props} row={row} />
        ))}
      </ul>
      {isAdding && typeId !== null ? (
        <div className="relation-form">
          <SelectField
            label="Link"
            options={types.map(({ id, name }) => ({ id, text: name }))}
            value={typeId}
            onChange={setTypeId}
          />
          <TargetComboBox
            targets={props.targets}
            isExcluded={isExcluded}
            onChoose={({ end }) => {
              setAdding(false);
              onCreate({ type: typeId, from, to: end });
            }}
            {...(props.targetRef ? { inputRef: props.targetRef } : {})}
          />
        </div>
      ) : null}
      {types.length === 0 ? null : (
        <Button className="add-button" onPress={() => setAdding(!isAdding)} aria-expanded={isAdding}>
          <Icon of={isAdding ? Link2 : Plus} size={13} />
          {isAdding ? 'Cancel link' : 'Add link'}
        </Button>
      )}
    </section>
  );
}
