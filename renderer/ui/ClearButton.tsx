import { Button } from 'react-aria-components/Button';
import { classNames } from './class-names.ts';

interface ClearButtonProps {
  /** What is taken back, e.g. `confidence`: part of the accessible name. */
  readonly of: string;
  readonly isSet: boolean;
  /** Several things are shown at once and they differ. */
  readonly isMixed?: boolean;
  readonly onClear: () => void;
}

/** At the end of a field's label: says "not stated", or takes the value back to that. */
export function ClearButton({ of: what, isSet, isMixed = false, onClear }: ClearButtonProps) {
  if (!isSet && !isMixed) return <span className="not-stated">not stated</span>;
  return (
    <Button
      className={classNames('clear-button', isMixed && 'clear-button--mixed')}
      aria-label={isMixed ? `Mixed, clear ${what}` : `Clear ${what}`}
      onPress={onClear}
    >
      {isMixed ? 'mixed, clear' : 'clear'}
    </Button>
  );
}
