import path from 'node:path';
import { app, dialog, shell } from 'electron';
import type { Handler } from '#core/ipc/contract.ts';
import { err, ok } from '#core/result.ts';
import type { MainContext } from './context.ts';

export const exportFormatsHandler: Handler<'export:formats', MainContext> = async (_request, { exports }) =>
  ok({ formats: exports.listFormats() });

export const saveExportHandler: Handler<'export:save', MainContext> = async (
  { briefId, formatId },
  context,
) => {
  const { exports, settings, window, savedExports } = context;
  const prepared = await exports.prepare(briefId, formatId);
  if (!prepared.ok) return prepared;
  const { format, suggestedName, result } = prepared.value;
  const folder = settings.get().exportFolder || app.getPath('documents');
  const chosen = await dialog.showSaveDialog(window.window, {
    title: `Export as ${format.name}`,
    defaultPath: path.join(folder, suggestedName),
    filters: [{ name: format.name, extensions: [format.extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (chosen.canceled || chosen.filePath === '') return ok({ status: 'cancelled' });
  const written = await exports.write(chosen.filePath, prepared.value);
  if (!written.ok) return written;
  settings.update({ exportFolder: path.dirname(written.value) });
  return ok({
    status: 'saved',
    ticket: savedExports.issue(written.value),
    fileName: path.basename(written.value),
    losses: [...result.losses],
  });
};

export const showExportHandler: Handler<'export:show-in-folder', MainContext> = async (
  { ticket },
  { savedExports },
) => {
  const file = savedExports.find(ticket);
  if (file === undefined)
    return err({
      code: 'not-found',
      message: 'This export is no longer known. Look for it in the folder you chose.',
    });
  shell.showItemInFolder(file);
  return ok({});
};
