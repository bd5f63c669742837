import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { FindQuery } from '#core/search/find-query.ts';
import { formatNumber } from '../../ui/format-count.ts';
import { Hint } from '../../ui/Hint.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';

interface FindBarProps {
  readonly query: FindQuery;
  readonly onQueryChange: (query: FindQuery) => void;
  readonly matchCount: number;
  /** 0-based place of the current match; `null` when there is none. */
  readonly matchIndex: number | null;
  /** False when there may be more than were found. */
  readonly isComplete?: boolean;
  /** What is wrong with a regular expression; `null` when it is fine. */
  readonly error: string | null;
  readonly onStep: (direction: 'next' | 'previous') => void;
  /** Tags every match at once, by way of a preview. Absent where that is not offered. */
  readonly onMarkAll?: () => void;
  readonly onClose: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

const OPTIONS = [
  { key: 'matchesCase', text: 'Aa', name: 'Match case' },
  { key: 'wholeWords', text: 'W', name: 'Whole words' },
  { key: 'isExpression', text: '.*', name: 'Regular expression' },
  { key: 'ignoresAccents', text: 'é', name: 'Ignore accents' },
] as const;

/** Finds words in the brief. Enter goes on, Shift+Enter back, Esc closes. */
export function FindBar(props: FindBarProps) {
  const { query, onQueryChange, matchCount, error, onStep, onClose } = props;
  const countId = useId();
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onStep(event.shiftKey ? 'previous' : 'next');
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="find-bar" aria-label="Find in this brief">
      <div className="find-bar__field">
        <Icon of={Search} />
        <input
          ref={props.inputRef}
          className="find-bar__input"
          type="text"
          aria-label="Find in this brief"
          aria-describedby={countId}
          aria-invalid={error !== null || undefined}
          spellCheck={false}
          dir="auto"
          value={query.text}
          onChange={({ target }) => onQueryChange({ ...query, text: target.value })}
          onKeyDown={handleKeyDown}
        />
        {OPTIONS.map(({ key, text, name }) => (
          <Hint key={key} text={name}>
            <ToggleButton
              className="find-bar__option"
              aria-label={name}
              isSelected={query[key] && !(key === 'ignoresAccents' && query.isExpression)}
              isDisabled={key === 'ignoresAccents' && query.isExpression}
              onChange={(isOn) => onQueryChange({ ...query, [key]: isOn })}
            >
              <span aria-hidden>{text}</span>
            </ToggleButton>
          </Hint>
        ))}
      </div>
      <p id={countId} className="find-bar__count" role="status">
        {describeMatches(props)}
      </p>
      <IconButton
        label="Previous match"
        shortcut="Shift+Enter"
        icon={ChevronUp}
        isDisabled={matchCount === 0}
        onPress={() => onStep('previous')}
      />
      <IconButton
        label="Next match"
        shortcut="Enter"
        icon={ChevronDown}
        isDisabled={matchCount === 0}
        onPress={() => onStep('next')}
      />
      {props.onMarkAll ? (
        <Button className="link-button" isDisabled={matchCount === 0} onPress={props.onMarkAll}>
          Mark all…
        </Button>
      ) : null}
      <IconButton label="Close" shortcut="Escape" icon={X} onPress={onClose} />
    </search>
  );
}

function describeMatches({ query, matchCount, matchIndex, error, isComplete = true }: FindBarProps): string {
  if (error !== null) return error;
  if (query.text === '') return '';
  if (matchCount === 0) return 'No match';
  const place = matchIndex === null ? '' : `${formatNumber(matchIndex + 1)} of `;
  return `${place}${formatNumber(matchCount)}${isComplete ? '' : '+'}`;
}
