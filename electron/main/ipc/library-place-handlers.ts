import type { Handler } from '#core/ipc/contract.ts';
import { ok } from '#core/result.ts';
import { verifyLibrary } from '../../storage/verify-library.ts';
import type { MainContext } from './context.ts';

/** Where the library lies: another one, another place, copies of it, and whether it is whole. */
export const switchLibraryHandler: Handler<'library:switch', MainContext> = async (
  { target, hasUnsavedEdits },
  { libraries, session, imports, window },
) => {
  const keepsEdits = target.how === 'copy-and-go-on';
  if (hasUnsavedEdits && !keepsEdits && !(await window.askToLoseEdits())) {
    return ok({ status: 'cancelled' });
  }
  imports.cancel();
  const switched = await libraries.switchTo(target);
  // After this answer has been sent: the page that asked is gone then. Without a library it shows the way to one.
  const isOpened = switched.ok && switched.value === 'opened';
  if (isOpened || !session.find().ok) setImmediate(() => void window.load());
  return switched.ok ? ok({ status: switched.value }) : switched;
};

export const recentLibrariesHandler: Handler<'library:recent', MainContext> = async (
  _request,
  { recent, session },
) => ok({ libraries: [...(await recent.describe(session.folder))] });

export const copyLibraryHandler: Handler<'library:copy', MainContext> = async (_request, { libraries }) => {
  const copied = await libraries.copy();
  if (!copied.ok) return copied;
  return ok(
    copied.value === null ? { status: 'cancelled', folder: '' } : { status: 'copied', folder: copied.value },
  );
};

export const verifyLibraryHandler: Handler<'library:verify', MainContext> = async (
  _request,
  { library, window },
) => {
  const verified = await verifyLibrary(library, (progress) => window.send('library:progress', progress));
  if (!verified.ok) return verified;
  const { problems, ...report } = verified.value;
  return ok({ ...report, problems: [...problems] });
};
