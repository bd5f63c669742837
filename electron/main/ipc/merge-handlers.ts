import { dialog } from 'electron';
import type { Handler } from '#core/ipc/contract.ts';
import { ok } from '#core/result.ts';
import type { MainContext } from './context.ts';

const EXTENSIONS = ['json', 'jsonld', 'jsonl', 'ann', 'txt', 'qdpx'];

export const chooseMergeHandler: Handler<'merge:choose', MainContext> = async (
  _request,
  { merges, settings, window },
) => {
  const chosen = await dialog.showOpenDialog(window.window, {
    title: 'Take in annotations (with their text, where it is a file of its own)',
    defaultPath: settings.get().importFolder,
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Annotations', extensions: EXTENSIONS },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  if (chosen.canceled || chosen.filePaths.length === 0) return ok({ status: 'cancelled' });
  const planned = await merges.plan(chosen.filePaths);
  return planned.ok ? ok({ status: 'planned', summary: planned.value }) : planned;
};

export const applyMergeHandler: Handler<'merge:apply', MainContext> = async (
  { ticket },
  { merges, window },
) => {
  const merged = await merges.apply(ticket);
  // after a failure half way what is there by then has to show, and the window knows nothing of it
  if (!merged.ok) setImmediate(() => void window.load());
  return merged;
};
