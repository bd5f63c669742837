import type { SameEntitySuggestion } from '#core/entities/suggest-same-entity.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { formatCount } from '../../ui/format-count.ts';

interface SameEntitiesDialogProps {
  readonly suggestions: readonly SameEntitySuggestion[];
  readonly mentionCounts: Readonly<Record<string, number>>;
  readonly onMerge: (suggestion: SameEntitySuggestion) => void;
  readonly onKeepApart: (suggestion: SameEntitySuggestion) => void;
  readonly onClose: () => void;
}

/** All pairs of the registry that may be one, the surest first: worked through from the top. */
export function SameEntitiesDialog(props: SameEntitiesDialogProps) {
  const { suggestions, mentionCounts } = props;
  return (
    <DialogBox
      title="Same entity?"
      onClose={props.onClose}
      footer={<Button onPress={props.onClose}>Done</Button>}
    >
      {suggestions.length === 0 ? (
        <p className="field-note">No two entities have similar names that you have not looked at.</p>
      ) : (
        <ul className="same-entities same-entities--pairs">
          {suggestions.map((suggestion) => {
            const { left, right, reason } = suggestion;
            return (
              <li key={`${left.id} ${right.id}`} className="same-entities__item">
                <span className="same-entities__text">
                  <bdi>{left.name}</bdi>
                  <span className="same-entities__count">{mentionCounts[left.id] ?? 0}</span>
                  {' and '}
                  <bdi>{right.name}</bdi>
                  <span className="same-entities__count">{mentionCounts[right.id] ?? 0}</span>
                  <span className="field-note">{reason}</span>
                </span>
                <Button
                  aria-label={`Merge ${left.name} and ${right.name}`}
                  onPress={() => props.onMerge(suggestion)}
                >
                  Merge…
                </Button>
                <Button
                  variant="quiet"
                  aria-label={`Different: ${left.name} and ${right.name}`}
                  onPress={() => props.onKeepApart(suggestion)}
                >
                  Different
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <p className="field-note">
        {formatCount(suggestions.length, 'pair')} · merging can be undone, and pairs that you call different
        do not come back.
      </p>
    </DialogBox>
  );
}
