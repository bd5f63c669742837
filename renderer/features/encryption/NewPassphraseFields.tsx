import { LONGEST_PASSPHRASE, ratePassphrase } from '#core/encryption/rate-passphrase.ts';
import { PassphraseInput } from '../../ui/PassphraseInput.tsx';

/** A passphrase that is chosen now, typed twice. */
export interface NewPassphrase {
  readonly first: string;
  readonly second: string;
}

export const NO_PASSPHRASE: NewPassphrase = { first: '', second: '' };

export function isUsable({ first, second }: NewPassphrase): boolean {
  return first === second && ratePassphrase(first).strength !== 'too-short';
}

interface NewPassphraseFieldsProps {
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
  readonly isDisabled: boolean;
  readonly autoFocus?: boolean;
}

export function NewPassphraseFields({
  value,
  onChange,
  isDisabled,
  autoFocus = false,
}: NewPassphraseFieldsProps) {
  const { strength, hint } = ratePassphrase(value.first);
  const isDifferent = value.second !== '' && !value.first.startsWith(value.second);
  return (
    <>
      <div>
        <PassphraseInput
          label="New passphrase"
          value={value.first}
          onChange={(first) => onChange({ ...value, first })}
          isDisabled={isDisabled}
          autoFocus={autoFocus}
          maxLength={LONGEST_PASSPHRASE}
        />
        <p className="passphrase-hint" data-strength={strength} aria-live="polite">
          <span className="passphrase-hint__bar" aria-hidden="true" />
          {hint}
        </p>
      </div>
      <PassphraseInput
        label="The same once more"
        value={value.second}
        onChange={(second) => onChange({ ...value, second })}
        isDisabled={isDisabled}
        error={isDifferent ? 'The two are not the same yet.' : null}
        maxLength={LONGEST_PASSPHRASE}
      />
    </>
  );
}
