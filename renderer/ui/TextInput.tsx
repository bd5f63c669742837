import type { LucideIcon } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';

interface TextInputProps {
  readonly label: string;
  /** Keeps the label for screen readers only; the placeholder then says what the field is for. */
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly icon?: LucideIcon;
  readonly placeholder?: string;
  readonly description?: string;
  /** What is wrong and how to put it right; `null` when the value is fine. */
  readonly error?: string | null;
  readonly isReadOnly?: boolean;
  readonly maxLength?: number;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** For the first field of a dialog. */
  readonly autoFocus?: boolean;
}

export function TextInput(props: TextInputProps) {
  const { label, value, onChange, onBlur, error = null, description, icon, inputRef, onKeyDown } = props;
  return (
    <TextField
      className="text-input"
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
      isReadOnly={props.isReadOnly ?? false}
      autoFocus={props.autoFocus ?? false}
      {...(onBlur ? { onBlur } : {})}
    >
      <Label className={props.isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <div className={classNames('text-input__box', props.isReadOnly && 'text-input__box--read-only')}>
        {icon ? <Icon of={icon} /> : null}
        <Input
          ref={inputRef}
          className="text-input__input"
          placeholder={props.placeholder ?? ''}
          spellCheck={false}
          onKeyDown={onKeyDown}
          maxLength={props.maxLength}
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
