import type { EncryptionTask } from './app-state.ts';
import type { AppStore } from './app-store.ts';
import { lockLibrary } from './lock-library.ts';

export function encryptionHandlers(app: AppStore) {
  const ask = (task: EncryptionTask) => () => app.set({ dialog: { kind: 'encryption', task } });
  return {
    'library.lock': () => void lockLibrary(app),
    'library.create-encrypted': ask('create'),
    'library.encrypt': ask('encrypt'),
    'library.change-passphrase': ask('change'),
    'library.decrypt': ask('decrypt'),
  };
}
