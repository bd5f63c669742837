import { type KeyboardEvent, useState } from 'react';
import { readShortcut } from '#core/commands/shortcut.ts';
import { Button } from '../../ui/Button.tsx';

interface KeyRecorderProps {
  readonly title: string;
  readonly isMac: boolean;
  readonly canClear: boolean;
  readonly canReset: boolean;
  /** Why a shortcut cannot be had, as a sentence; `null` when it can. */
  readonly findConflict: (shortcut: string) => string | null;
  readonly onRecord: (shortcut: string) => void;
  readonly onClear: () => void;
  readonly onReset: () => void;
  readonly onCancel: () => void;
}

/**
 * Takes the next key press as a shortcut. Tab still leads on to the buttons, and Escape leaves everything as it was;
 * what cannot be had is said, and the next press is another try.
 */
export function KeyRecorder(props: KeyRecorderProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const record = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return props.onCancel();
    const reading = readShortcut(event, props.isMac);
    if (reading.kind === 'unfinished') return;
    const refusal = reading.kind === 'refused' ? reading.reason : props.findConflict(reading.shortcut);
    if (refusal !== null) return setProblem(refusal);
    if (reading.kind === 'shortcut') props.onRecord(reading.shortcut);
  };
  return (
    <div className="key-recorder">
      <input
        ref={focusAtOnce}
        className="key-recorder__field"
        aria-label={`New key for ${props.title}`}
        aria-describedby="key-recorder-problem"
        placeholder="Press the new key"
        readOnly
        onKeyDown={record}
      />
      <div className="key-recorder__buttons">
        {props.canClear ? <Button onPress={props.onClear}>No key</Button> : null}
        {props.canReset ? <Button onPress={props.onReset}>Reset</Button> : null}
        <Button variant="quiet" onPress={props.onCancel}>
          Cancel
        </Button>
      </div>
      <p id="key-recorder-problem" className="key-recorder__problem" role="alert">
        {problem}
      </p>
    </div>
  );
}

/** Whoever asked to change a key presses it next. */
function focusAtOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
