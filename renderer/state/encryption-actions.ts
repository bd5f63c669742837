import type { PassphraseOutcome } from '#core/ipc/encryption-contract.ts';
import type { Result } from '#core/result.ts';
import type { AppStore } from './app-store.ts';
import { openLibrary } from './session.ts';

export async function unlockLibrary(app: AppStore, passphrase: string): Promise<Result<PassphraseOutcome>> {
  const outcome = await app.bridge.invoke('library:unlock', { passphrase });
  if (outcome.ok && outcome.value.status === 'done') await openLibrary(app);
  return outcome;
}

/** The main process asks for a folder and then loads the window anew. */
export function createEncryptedLibrary(app: AppStore, passphrase: string) {
  return app.bridge.invoke('library:create-encrypted', {
    passphrase,
    hasUnsavedEdits: app.queue.hasUnsavedEdits,
  });
}

export async function encryptLibrary(app: AppStore, passphrase: string) {
  await app.queue.whenSettled();
  return app.bridge.invoke('library:encrypt', { passphrase });
}

export async function decryptLibrary(app: AppStore, passphrase: string) {
  await app.queue.whenSettled();
  return app.bridge.invoke('library:decrypt', { passphrase });
}

export function changePassphrase(app: AppStore, words: { current: string; next: string }) {
  return app.bridge.invoke('library:change-passphrase', words);
}
