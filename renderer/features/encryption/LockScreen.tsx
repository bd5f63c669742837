import { LockKeyhole } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { LONGEST_PASSPHRASE } from '#core/encryption/rate-passphrase.ts';
import type { PassphraseOutcome } from '#core/ipc/encryption-contract.ts';
import type { Result } from '#core/result.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PassphraseInput } from '../../ui/PassphraseInput.tsx';
import { describeRefusal, type Refusal } from './describe-refusal.ts';
import { useCountdown } from './use-countdown.ts';
import './encryption.css';

interface LockScreenProps {
  /** For a person to know which one; names no brief. */
  readonly libraryFolder: string;
  readonly onUnlock: (passphrase: string) => Promise<Result<PassphraseOutcome>>;
  readonly onOpenAnother: () => void;
}

/** For the moment in which the last changes go to the disk. */
export function LockingScreen() {
  return (
    <main className="lock-screen">
      <div className="lock-screen__card">
        <Icon of={LockKeyhole} size={28} />
        <h1 className="lock-screen__title">Locking…</h1>
      </div>
    </main>
  );
}

/** Instead of the window while the library is locked. The page holds nothing of the library then. */
export function LockScreen({ libraryFolder, onUnlock, onOpenAnother }: LockScreenProps) {
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const secondsLeft = useCountdown(refusal);
  const input = useRef<HTMLInputElement>(null);
  const canTry = passphrase !== '' && !isBusy && secondsLeft === 0;
  useEffect(() => {
    if (refusal !== null) input.current?.focus();
  }, [refusal]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!canTry) return;
    setBusy(true);
    const refused = describeRefusal(await onUnlock(passphrase));
    setPassphrase('');
    setBusy(false);
    setRefusal(refused);
  };
  return (
    <main className="lock-screen">
      <form className="lock-screen__card" onSubmit={(event) => void submit(event)}>
        <Icon of={LockKeyhole} size={28} />
        <h1 className="lock-screen__title">This library is locked</h1>
        <p className="lock-screen__folder">{libraryFolder}</p>
        <PassphraseInput
          label="Passphrase"
          value={passphrase}
          onChange={setPassphrase}
          isDisabled={isBusy}
          autoFocus
          maxLength={LONGEST_PASSPHRASE}
          inputRef={input}
        />
        <p className="lock-screen__word" role="alert">
          {refusal?.message}
          {secondsLeft > 0 ? ` Wait ${secondsLeft} s before the next try.` : ''}
        </p>
        <Button variant="primary" type="submit" isDisabled={!canTry}>
          {isBusy ? 'Unlocking…' : 'Unlock'}
        </Button>
        <Button variant="quiet" onPress={onOpenAnother} isDisabled={isBusy}>
          Open another library…
        </Button>
      </form>
    </main>
  );
}
