import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { classNames } from './class-names.ts';
import { Hint } from './Hint.tsx';

export interface Segment<Id extends string> {
  readonly id: Id;
  readonly text: ReactNode;
  /** Accessible name when `text` alone is too short to be one, e.g. `A, completely reliable`. */
  readonly name?: string;
  /** The definition, in a tooltip. */
  readonly hint?: string;
  readonly shortcut?: string | null;
  /** Set apart: "cannot be judged" is not a step of the scale. */
  readonly isApart?: boolean;
  /** Holds from elsewhere while nothing is chosen here. */
  readonly isInherited?: boolean;
}

interface SegmentedControlProps<Id extends string> {
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly segments: readonly Segment<Id>[];
  /** `null`: none is chosen, which is a value of its own. */
  readonly value: Id | null;
  readonly onChange: (id: Id | null) => void;
  readonly look?: 'joined' | 'cells' | 'tabs';
  /** Pressing the chosen segment again takes the choice back. */
  readonly canClear?: boolean;
}

/** A radio group whose options all show. */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  const { segments, value, onChange, look = 'joined', canClear = false } = props;
  const name = props['aria-label'];
  const labelledBy = props['aria-labelledby'];
  return (
    <ToggleButtonGroup
      className={classNames('segments', `segments--${look}`)}
      {...(name === undefined ? {} : { 'aria-label': name })}
      {...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy })}
      selectionMode="single"
      disallowEmptySelection={!canClear}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => onChange(segments.find((segment) => keys.has(segment.id))?.id ?? null)}
    >
      {segments.map((segment) => (
        <SegmentButton key={segment.id} segment={segment} />
      ))}
    </ToggleButtonGroup>
  );
}

function SegmentButton<Id extends string>({ segment }: { readonly segment: Segment<Id> }) {
  const button = (
    <ToggleButton
      id={segment.id}
      className={classNames(
        'segment',
        segment.isApart && 'segment--apart',
        segment.isInherited && 'segment--inherited',
      )}
      {...(segment.name === undefined ? {} : { 'aria-label': segment.name })}
    >
      {segment.text}
    </ToggleButton>
  );
  if (segment.hint === undefined) return button;
  return (
    <Hint text={segment.hint} shortcut={segment.shortcut ?? null}>
      {button}
    </Hint>
  );
}
