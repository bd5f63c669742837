import { useEffect, useState } from 'react';
import { ChangePassphraseDialog } from '../features/encryption/ChangePassphraseDialog.tsx';
import { DecryptDialog } from '../features/encryption/DecryptDialog.tsx';
import { EncryptDialog } from '../features/encryption/EncryptDialog.tsx';
import type { EncryptionTask } from '../state/app-state.ts';
import {
  changePassphrase,
  createEncryptedLibrary,
  decryptLibrary,
  encryptLibrary,
} from '../state/encryption-actions.ts';
import { useApp } from './app-context.ts';

export function EncryptionContainer({
  task,
  onClose,
}: {
  readonly task: EncryptionTask;
  readonly onClose: () => void;
}) {
  const app = useApp();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  useEffect(() => app.bridge.on('library:progress', setProgress), [app]);
  switch (task) {
    case 'encrypt':
      return (
        <EncryptDialog
          subject="this"
          progress={progress}
          onEncrypt={(passphrase) => encryptLibrary(app, passphrase)}
          onClose={onClose}
        />
      );
    case 'create':
      return (
        <EncryptDialog
          subject="new"
          progress={null}
          onEncrypt={(passphrase) => createEncryptedLibrary(app, passphrase)}
          onClose={onClose}
        />
      );
    case 'change':
      return (
        <ChangePassphraseDialog
          onChange={(words) => changePassphrase(app, words)}
          onDone={() => {
            onClose();
            app.showToast({ tone: 'success', message: 'The passphrase is changed.' });
          }}
          onClose={onClose}
        />
      );
    case 'decrypt':
      return <DecryptDialog onDecrypt={(passphrase) => decryptLibrary(app, passphrase)} onClose={onClose} />;
  }
}
