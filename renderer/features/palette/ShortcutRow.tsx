import { Fragment, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Command } from '#core/commands/command.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { KeyRecorder } from './KeyRecorder.tsx';

interface ShortcutRowProps {
  readonly command: Command;
  /** The keys that it has by itself. */
  readonly ownKeys: readonly string[];
  readonly isMac: boolean;
  readonly isRecording: boolean;
  readonly findConflict: (shortcut: string) => string | null;
  readonly onRecording: (isRecording: boolean) => void;
  /** `null`: back to its own keys. */
  readonly onChange: (keys: readonly string[] | null) => void;
}

/** A command and its keys, which are a button: pressed, it takes a new one. */
export function ShortcutRow(props: ShortcutRowProps) {
  const { command, ownKeys, isRecording, onChange, onRecording } = props;
  const button = useFocusAfter(isRecording);
  const isChanged = command.keys.join() !== ownKeys.join();
  const change = (keys: readonly string[] | null) => {
    onChange(keys);
    onRecording(false);
  };
  return (
    <li className="shortcut-sheet__row" data-changed={isChanged || undefined}>
      <span className="shortcut-sheet__title">
        {command.title}
        {isChanged ? <span className="shortcut-sheet__changed"> changed</span> : null}
      </span>
      <Button
        ref={button}
        className="shortcut-sheet__keys"
        aria-expanded={isRecording}
        onPress={() => onRecording(!isRecording)}
      >
        <span className="visually-hidden">{command.title}: </span>
        {command.keys.length === 0 ? (
          <>
            <span className="visually-hidden">no key. </span>
            <span className="shortcut-sheet__none">Set key</span>
          </>
        ) : (
          <Keys keys={command.keys} />
        )}
      </Button>
      {isRecording ? (
        <KeyRecorder
          title={command.title}
          isMac={props.isMac}
          canClear={command.keys.length > 0}
          canReset={isChanged}
          findConflict={(shortcut) => props.findConflict(shortcut)}
          onRecord={(shortcut) => change([shortcut])}
          onClear={() => change([])}
          onReset={() => change(null)}
          onCancel={() => onRecording(false)}
        />
      ) : null}
    </li>
  );
}

function Keys({ keys }: Pick<Command, 'keys'>) {
  return (
    <>
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index === 0 ? null : <span className="visually-hidden"> or </span>}
          <Kbd shortcut={key} />
        </Fragment>
      ))}
      <span className="visually-hidden"> Change</span>
    </>
  );
}

/** The focus goes back to the button when the recorder that it opened is gone. */
function useFocusAfter(isRecording: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasRecording = useRef(false);
  useEffect(() => {
    if (wasRecording.current && !isRecording) button.current?.focus();
    wasRecording.current = isRecording;
  }, [isRecording]);
  return button;
}
