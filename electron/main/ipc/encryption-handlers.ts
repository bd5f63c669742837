import type { Handler } from '#core/ipc/contract.ts';
import { ok } from '#core/result.ts';
import type { MainContext } from './context.ts';

export const unlockHandler: Handler<'library:unlock', MainContext> = ({ passphrase }, { encryption }) =>
  encryption.unlock(passphrase);

export const lockHandler: Handler<'library:lock', MainContext> = async (
  { hasUnsavedEdits },
  { lock, imports },
) => {
  if (!hasUnsavedEdits) imports.cancel();
  return ok({ status: (await lock.finish(hasUnsavedEdits)) ? 'locked' : 'kept-open' });
};

export const createEncryptedHandler: Handler<'library:create-encrypted', MainContext> = async (
  { passphrase, hasUnsavedEdits },
  { libraries, encryption, imports, window },
) => {
  const cancelled = ok({ status: 'cancelled' as const, note: null });
  if (hasUnsavedEdits && !(await window.askToLoseEdits())) return cancelled;
  const folder = await libraries.chooseNewLibrary();
  if (folder === null) return cancelled;
  imports.cancel();
  const created = await encryption.create(folder, passphrase);
  if (!created.ok) return created;
  setImmediate(() => void window.load());
  return ok({ status: 'opened', note: null });
};

export const encryptHandler: Handler<'library:encrypt', MainContext> = async (
  { passphrase },
  { encryption, imports, window },
) => {
  imports.cancel();
  const done = await encryption.encrypt(passphrase);
  if (!done.ok) return done;
  setImmediate(() => void window.load());
  return ok({});
};

export const decryptHandler: Handler<'library:decrypt', MainContext> = async (
  { passphrase },
  { encryption, imports, window },
) => {
  imports.cancel();
  const done = await encryption.decrypt(passphrase);
  if (done.ok && done.value.status === 'done') setImmediate(() => void window.load());
  return done;
};

export const changePassphraseHandler: Handler<'library:change-passphrase', MainContext> = (
  words,
  { encryption },
) => encryption.changePassphrase(words);
