import type { KeyboardEvent, Ref } from 'react';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';

interface TextBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text. It grows with its content and scrolls from twelve lines on. */
export function TextBox({ label, value, onChange, onBlur, inputRef, ...rest }: TextBoxProps) {
  return (
    <TextField className="text-box" value={value} onChange={onChange} {...(onBlur ? { onBlur } : {})}>
      <Label className="field-label">{label}</Label>
      <TextArea
        ref={inputRef}
        className="text-box__input"
        placeholder={rest.placeholder ?? ''}
        spellCheck={false}
        maxLength={rest.maxLength}
        onKeyDown={rest.onKeyDown}
        dir="auto"
      />
    </TextField>
  );
}
