import { useState } from 'react';
import { LONGEST_PASSPHRASE } from '#core/encryption/rate-passphrase.ts';
import type { PassphraseOutcome } from '#core/ipc/encryption-contract.ts';
import type { Result } from '#core/result.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { PassphraseInput } from '../../ui/PassphraseInput.tsx';
import { describeRefusal, type Refusal } from './describe-refusal.ts';
import { isUsable, NewPassphraseFields, NO_PASSPHRASE } from './NewPassphraseFields.tsx';
import { useCountdown } from './use-countdown.ts';
import './encryption.css';

interface ChangePassphraseDialogProps {
  readonly onChange: (words: { current: string; next: string }) => Promise<Result<PassphraseOutcome>>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function ChangePassphraseDialog({ onChange, onDone, onClose }: ChangePassphraseDialogProps) {
  const [current, setCurrent] = useState('');
  const [words, setWords] = useState(NO_PASSPHRASE);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const secondsLeft = useCountdown(refusal);
  const change = async () => {
    setBusy(true);
    const refused = describeRefusal(await onChange({ current, next: words.first }));
    setBusy(false);
    setRefusal(refused);
    if (refused === null) onDone();
    else setCurrent('');
  };
  const canChange = current !== '' && isUsable(words) && !isBusy && secondsLeft === 0;
  return (
    <DialogBox
      title="Change passphrase"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={!canChange} onPress={() => void change()}>
            {isBusy ? 'Changing…' : 'Change passphrase'}
          </Button>
        </>
      }
    >
      <div className="encryption-form">
        <PassphraseInput
          label="Present passphrase"
          value={current}
          onChange={setCurrent}
          isDisabled={isBusy}
          autoFocus
          error={refusal === null ? null : describeWait(refusal, secondsLeft)}
          maxLength={LONGEST_PASSPHRASE}
        />
        <NewPassphraseFields value={words} onChange={setWords} isDisabled={isBusy} />
        <Banner tone="warning">Nobody can recover a forgotten passphrase.</Banner>
        <p className="field-note">
          The library and its backups take the new one at once. Copies of the library elsewhere still open
          with the old one. If somebody else knows the old passphrase, remove the encryption and encrypt anew:
          that makes a new key.
        </p>
      </div>
    </DialogBox>
  );
}

function describeWait({ message }: Refusal, secondsLeft: number): string {
  return secondsLeft > 0 ? `${message} Wait ${secondsLeft} s before the next try.` : message;
}
