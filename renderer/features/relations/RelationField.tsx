import { Plus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { RelationType } from '#core/model/codebook.ts';
import type { PlacedRelation } from '#core/model/references.ts';
import type { PassageRef, Relation, RelationEnd } from '#core/model/relation.ts';
import { FieldLabel } from '../../ui/FieldLabel.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { RelationLine } from './RelationLine.tsx';
import { type EndWords, listRelations } from './relation-rows.ts';

export type RelationFieldChanges = Partial<Pick<Relation, 'type' | 'assessment' | 'note' | 'passages'>>;

export interface RelationHandlers {
  readonly types: readonly RelationType[];
  readonly yardstickId: string;
  readonly describeEnd: (end: RelationEnd) => EndWords;
  /** The passage in hand: it can be named as support. */
  readonly passageInHand: PassageRef | null;
  readonly onOpen: (end: RelationEnd) => void;
  readonly onChange: (placed: PlacedRelation, changes: RelationFieldChanges) => void;
  readonly onDelete: (placed: PlacedRelation) => void;
}

interface RelationFieldProps extends RelationHandlers {
  /** From all briefs: a link is shown at both its ends, wherever it was asserted. */
  readonly relations: readonly PlacedRelation[];
  /** What is inspected: a passage, or an entity with what was merged into it. */
  readonly ends: readonly RelationEnd[];
  /** Opens the dialog that makes a link. */
  readonly onAdd: () => void;
}

/** The links of a passage or entity, as a list. */
export function RelationField(props: RelationFieldProps) {
  const rows = listRelations(props.relations, props.ends, props.types);
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
          <RelationLine key={row.placed.relation.id} {...props} row={row} />
        ))}
      </ul>
      {props.types.length === 0 ? null : (
        <Button className="add-button" onPress={props.onAdd}>
          <Icon of={Plus} size={13} />
          Add link
        </Button>
      )}
    </section>
  );
}
