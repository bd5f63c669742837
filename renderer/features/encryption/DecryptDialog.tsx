import { useState } from 'react';
import { LONGEST_PASSPHRASE } from '#core/encryption/rate-passphrase.ts';
import type { PassphraseOutcome } from '#core/ipc/encryption-contract.ts';
import type { Result } from '#core/result.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { PassphraseInput } from '../../ui/PassphraseInput.tsx';
import { describeRefusal, type Refusal } from './describe-refusal.ts';
import { useCountdown } from './use-countdown.ts';
import './encryption.css';

interface DecryptDialogProps {
  /** @returns when all is done; the window is then loaded anew */
  readonly onDecrypt: (passphrase: string) => Promise<Result<PassphraseOutcome>>;
  readonly onClose: () => void;
}

export function DecryptDialog({ onDecrypt, onClose }: DecryptDialogProps) {
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const secondsLeft = useCountdown(refusal);
  const decrypt = async () => {
    setBusy(true);
    const refused = describeRefusal(await onDecrypt(passphrase));
    setBusy(false);
    setPassphrase('');
    setRefusal(refused);
  };
  const close = () => {
    if (!isBusy) onClose();
  };
  const word = secondsLeft > 0 ? ` Wait ${secondsLeft} s before the next try.` : '';
  return (
    <DialogBox
      title="Remove encryption"
      size="small"
      onClose={close}
      footer={
        <>
          <Button onPress={close} isDisabled={isBusy}>
            Cancel
          </Button>
          <Button
            variant="danger"
            isDisabled={passphrase === '' || isBusy || secondsLeft > 0}
            onPress={() => void decrypt()}
          >
            {isBusy ? 'Working…' : 'Remove encryption'}
          </Button>
        </>
      }
    >
      <div className="encryption-form">
        <p>
          Every file of this library, with its backups, is written anew as readable files. Whoever can read
          the folder can then read the library.
        </p>
        <PassphraseInput
          label="Passphrase"
          value={passphrase}
          onChange={setPassphrase}
          isDisabled={isBusy}
          autoFocus
          error={refusal === null ? null : `${refusal.message}${word}`}
          maxLength={LONGEST_PASSPHRASE}
        />
      </div>
    </DialogBox>
  );
}
