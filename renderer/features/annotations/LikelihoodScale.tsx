import type { KeyboardEvent } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { LikelihoodBand } from '#core/tradecraft/likelihood.ts';
import { classNames } from '../../ui/class-names.ts';
import { Hint } from '../../ui/Hint.tsx';
import type { ScaleTerm } from './likelihood-terms.ts';

interface LikelihoodScaleProps {
  readonly labelId: string;
  readonly terms: readonly ScaleTerm[];
  readonly value: string | null;
  readonly onChange: (term: string | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The bands of a yardstick at their true places between 0 and 100 %: gaps of the yardstick stay gaps. */
export function LikelihoodScale({ labelId, terms, value, onChange, onKeyDown }: LikelihoodScaleProps) {
  return (
    <ToggleButtonGroup
      className="scale"
      aria-labelledby={labelId}
      selectionMode="single"
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => onChange(terms.find(({ term }) => keys.has(term))?.term ?? null)}
    >
      {terms.map(({ term, band }, index) => (
        <Hint key={term} text={`${term}, ${band.range}`} shortcut={String(index + 1)}>
          <ToggleButton
            id={term}
            className={classNames(
              'scale__band',
              index === 0 && 'scale__band--first',
              index === terms.length - 1 && 'scale__band--last',
            )}
            aria-label={`${term}, ${band.range}`}
            style={getPlace(band)}
            onKeyDown={(event) => {
              event.continuePropagation();
              onKeyDown(event);
            }}
          />
        </Hint>
      ))}
    </ToggleButtonGroup>
  );
}

function getPlace({ minPercent, maxPercent }: LikelihoodBand) {
  return { insetInlineStart: `${minPercent}%`, insetInlineEnd: `${100 - maxPercent}%` };
}
