import { useState } from 'react';
import type { Result } from '#core/result.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { isUsable, NewPassphraseFields, NO_PASSPHRASE } from './NewPassphraseFields.tsx';
import './encryption.css';

interface EncryptDialogProps {
  /** The library that is open, or a new one in a folder that is asked for afterwards. */
  readonly subject: 'this' | 'new';
  /** @returns when all is done; the window is then loaded anew */
  readonly onEncrypt: (passphrase: string) => Promise<Result<unknown>>;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly onClose: () => void;
}

const WORDS = {
  this: {
    title: 'Encrypt this library',
    button: 'Encrypt',
    what: 'Every file is written anew, encrypted, beside the old one and checked; then the readable files are removed, with backups and what was put aside. This needs room for a second copy on the disk.',
  },
  new: {
    title: 'New encrypted library',
    button: 'Choose folder and create',
    what: 'Text, marks, original files, backups and everything else in this library will be encrypted on the disk.',
  },
};

export function EncryptDialog({ subject, onEncrypt, progress, onClose }: EncryptDialogProps) {
  const [words, setWords] = useState(NO_PASSPHRASE);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { title, button, what } = WORDS[subject];
  const encrypt = async () => {
    setBusy(true);
    setProblem(null);
    const done = await onEncrypt(words.first);
    setBusy(false);
    if (!done.ok) setProblem(done.error.message);
  };
  const close = () => {
    if (!isBusy) onClose();
  };
  return (
    <DialogBox
      title={title}
      onClose={close}
      footer={
        <>
          <Button onPress={close} isDisabled={isBusy}>
            Cancel
          </Button>
          <Button variant="primary" isDisabled={isBusy || !isUsable(words)} onPress={() => void encrypt()}>
            {isBusy ? describeProgress(progress) : button}
          </Button>
        </>
      }
    >
      <div className="encryption-form">
        <p>{what}</p>
        <NewPassphraseFields value={words} onChange={setWords} isDisabled={isBusy} autoFocus />
        <Banner tone="warning">
          Nobody can recover a forgotten passphrase: without it everything in the library is lost. Write it
          down and keep it where the computer is not.
        </Banner>
        {subject === 'this' ? (
          <p className="field-note">
            A solid-state disk may keep pieces of the removed files for a while. Copies that were made of this
            library before stay readable.
          </p>
        ) : null}
        {problem === null ? null : <Banner tone="danger">{problem}</Banner>}
      </div>
    </DialogBox>
  );
}

function describeProgress(progress: EncryptDialogProps['progress']): string {
  return progress === null ? 'Working…' : `Brief ${progress.done} of ${progress.total}…`;
}
