import type { SameEntitySuggestion } from '#core/entities/suggest-same-entity.ts';
import type { Entity } from '#core/model/entity.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldLabel } from '../../ui/FieldLabel.tsx';

interface SameEntitiesProps {
  readonly entity: Entity;
  /** All pairs that may be one; only those of this entity are shown. */
  readonly suggestions: readonly SameEntitySuggestion[];
  readonly onMerge: (other: Entity) => void;
  readonly onKeepApart: (other: Entity) => void;
}

/** Nothing is merged by itself: each suggestion says why, and a person decides. */
export function SameEntities({ entity, suggestions, onMerge, onKeepApart }: SameEntitiesProps) {
  const own = suggestions.filter(({ left, right }) => left.id === entity.id || right.id === entity.id);
  if (own.length === 0) return null;
  return (
    <section className="field" aria-label="Same entity?">
      <FieldLabel id="same-entities">Same entity?</FieldLabel>
      <ul className="same-entities">
        {own.map(({ left, right, reason }) => {
          const other = left.id === entity.id ? right : left;
          return (
            <li key={other.id} className="same-entities__item">
              <span className="same-entities__text">
                <bdi>{other.name}</bdi>
                <span className="field-note">{reason}</span>
              </span>
              <Button aria-label={`Merge with ${other.name}`} onPress={() => onMerge(other)}>
                Merge…
              </Button>
              <Button
                variant="quiet"
                aria-label={`Different from ${other.name}`}
                onPress={() => onKeepApart(other)}
              >
                Different
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
