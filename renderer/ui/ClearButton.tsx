import { Button } from 'react-aria-components/Button';

interface ClearButtonProps {
  /** What is taken back, e.g. `confidence`: part of the accessible name. */
  readonly of: string;
  readonly isSet: boolean;
  readonly onClear: () => void;
}

/** At the end of a field's label: says "not stated", or takes the value back to that. */
export function ClearButton({ of: what, isSet, onClear }: ClearButtonProps) {
  if (!isSet) return <span className="not-stated">not stated</span>;
  return (
    <Button className="clear-button" aria-label={`Clear ${what}`} onPress={onClear}>
      clear
    </Button>
  );
}
