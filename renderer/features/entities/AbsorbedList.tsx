import { Undo2 } from 'lucide-react';
import type { Entity } from '#core/model/entity.ts';
import type { EntityId } from '#core/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldLabel } from '../../ui/FieldLabel.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { Icon } from '../../ui/Icon.tsx';

interface AbsorbedListProps {
  readonly absorbed: readonly Entity[];
  /** By the entity that the passages name, merges not followed. */
  readonly countOwnMentions: (id: EntityId) => number;
  readonly onSeparate: (id: EntityId) => void;
}

/** What was merged into an entity, and the way back: each can stand for itself again. */
export function AbsorbedList({ absorbed, countOwnMentions, onSeparate }: AbsorbedListProps) {
  if (absorbed.length === 0) return null;
  return (
    <section className="field" aria-label="Merged into this">
      <FieldLabel id="absorbed-entities">Merged into this</FieldLabel>
      <ul className="same-entities">
        {absorbed.map(({ id, name }) => (
          <li key={id} className="same-entities__item">
            <span className="same-entities__text">
              <bdi>{name}</bdi>
              <span className="field-note">{formatCount(countOwnMentions(id), 'mention')}</span>
            </span>
            <Button variant="quiet" aria-label={`Separate ${name} again`} onPress={() => onSeparate(id)}>
              <Icon of={Undo2} size={13} />
              Separate
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
