import { shell } from 'electron';
import type { Handler } from '#core/ipc/contract.ts';
import { ok } from '#core/result.ts';
import type { MainContext } from './context.ts';

export const openLibraryHandler: Handler<'library:open', MainContext> = async (
  _request,
  { session, window },
) => {
  window.noteLibraryOpened();
  const opened = session.find();
  if (!opened.ok) return opened;
  const library = opened.value;
  const { id, name, created, codebook, entities, briefs } = library.getState();
  return ok({
    id,
    name,
    created,
    codebook,
    revision: library.getRevision(),
    entities: [...entities.values()],
    briefs: [...briefs.values()],
    counts: Object.fromEntries(library.getCounts()),
    isEncrypted: library.isEncrypted,
    notices: [...(session.note === null ? [] : [session.note]), ...library.notices],
    readOnlyReason: library.getReadOnlyReason(),
  });
};

export const showLibraryFolderHandler: Handler<'library:show-folder', MainContext> = async (
  _request,
  { getInfo },
) => {
  await shell.openPath(getInfo().libraryFolder);
  return ok({});
};

export const readTextHandler: Handler<'brief:text', MainContext> = async ({ briefId }, { library }) => {
  const read = await library.readText(briefId);
  return read.ok ? ok({ text: read.value.text, blocks: [...read.value.blocks] }) : read;
};

export const openBriefHandler: Handler<'brief:open', MainContext> = async ({ briefId }, { library }) => {
  const read = await library.readBrief(briefId);
  if (!read.ok) return read;
  const { text, state, revision, notices } = read.value;
  return ok({
    briefId,
    revision,
    text: text.text,
    blocks: [...text.blocks],
    annotations: [...state.annotations.values()],
    relations: [...state.relations.values()],
    notices: [...notices],
  });
};

export const applyEditHandler: Handler<'edit:apply', MainContext> = async (
  transaction,
  { library, session },
) => {
  const saved = await library.apply(transaction); // resolves only after the history lines are fsynced
  if (!saved.ok && saved.error.code === 'library-locked') void session.checkAccess();
  return saved.ok ? ok({ revisions: [...saved.value.revisions], savedAt: saved.value.savedAt }) : saved;
};
