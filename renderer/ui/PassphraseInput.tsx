import { Eye, EyeOff } from 'lucide-react';
import { type Ref, useState } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { IconButton } from './IconButton.tsx';

interface PassphraseInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: string;
  /** What is wrong; `null` when nothing is. */
  readonly error?: string | null;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength: number;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Hidden unless the eye is pressed: a long passphrase is typed right only by who can look at it. */
export function PassphraseInput(props: PassphraseInputProps) {
  const { label, value, onChange, description, error = null } = props;
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      className="text-input"
      type={isShown ? 'text' : 'password'}
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      autoComplete="off"
    >
      <Label className="field-label">{label}</Label>
      <div className="text-input__box">
        <Input
          ref={props.inputRef}
          className="text-input__input"
          spellCheck={false}
          autoCapitalize="off"
          maxLength={props.maxLength}
        />
        <IconButton
          label={isShown ? `Hide: ${label}` : `Show: ${label}`}
          icon={isShown ? EyeOff : Eye}
          onPress={() => setShown(!isShown)}
        />
      </div>
      {description === undefined ? null : (
        <Text slot="description" className="field-note">
          {description}
        </Text>
      )}
      <FieldError className="field-note field-note--error">{error}</FieldError>
    </TextField>
  );
}
