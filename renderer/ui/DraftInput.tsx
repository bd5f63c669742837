import { type KeyboardEvent, useState } from 'react';
import { TextInput } from './TextInput.tsx';

interface DraftInputProps {
  readonly label: string;
  readonly value: string;
  /** Enter, or leaving the field, after a change that is valid. */
  readonly onCommit: (value: string) => void;
  /** What is wrong with a value and how to put it right; `null` when it is fine. */
  readonly validate?: (value: string) => string | null;
  readonly placeholder?: string;
  readonly description?: string;
  readonly maxLength?: number;
}

/** A text field that commits as a whole: half a date is never saved. Escape takes the typing back. */
export function DraftInput({ label, value, onCommit, validate = () => null, ...rest }: DraftInputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value;
  const error = draft === null ? null : validate(draft.trim());

  const commit = () => {
    const next = shown.trim();
    if (draft === null || validate(next) !== null) return;
    setDraft(null);
    if (next !== value) onCommit(next);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
    }
  };
  return (
    <TextInput
      {...rest}
      label={label}
      value={shown}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={handleKeyDown}
      error={error}
    />
  );
}
