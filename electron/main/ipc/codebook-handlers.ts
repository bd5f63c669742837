import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import { parseCodebookFile, writeCodebookFile } from '#core/codebook/codebook-file.ts';
import { UsageCounter } from '#core/codebook/usage.ts';
import type { Handler } from '#core/ipc/contract.ts';
import { err, ok } from '#core/result.ts';
import { toFileName } from '../../exporting/file-name.ts';
import { toStorageError } from '../../storage/disk-failure.ts';
import type { MainContext } from './context.ts';

const FILE_KIND = [{ name: 'Codebook', extensions: ['json'] }];
/** The largest codebook that the model allows is a tenth of this. */
const MAXIMUM_BYTES = 5_000_000;

export const codebookUsageHandler: Handler<'codebook:usage', MainContext> = async (_request, { library }) => {
  const counter = new UsageCounter();
  const surveyed = await library.surveyBriefs((briefId, state) => counter.countBrief(briefId, state));
  if (!surveyed.ok) return surveyed;
  const { briefs, entities } = library.getState();
  for (const { markings } of briefs.values()) counter.countMarkings(markings);
  for (const { type } of entities.values()) counter.countEntityType(type);
  return ok(counter.finish());
};

export const importCodebookHandler: Handler<'codebook:import', MainContext> = async (_request, context) => {
  const { settings, window } = context;
  const folder = settings.get().importFolder || app.getPath('documents');
  const { canceled, filePaths } = await dialog.showOpenDialog(window.window, {
    title: 'Import a codebook',
    defaultPath: folder,
    filters: FILE_KIND,
    properties: ['openFile'],
  });
  const [file] = filePaths;
  if (canceled || file === undefined) return ok({ status: 'cancelled' });
  try {
    if ((await stat(file)).size > MAXIMUM_BYTES)
      return err({
        code: 'file-too-large',
        message: 'This file is too large for a codebook. Choose another.',
      });
    const parsed = parseCodebookFile(await readFile(file, 'utf8'));
    return parsed.ok ? ok({ status: 'read', fileName: path.basename(file), codebook: parsed.value }) : parsed;
  } catch (thrown) {
    return err(toStorageError(thrown));
  }
};

export const exportCodebookHandler: Handler<'codebook:export', MainContext> = async (
  { codebook },
  context,
) => {
  const { settings, window } = context;
  const folder = settings.get().exportFolder || app.getPath('documents');
  const { canceled, filePath } = await dialog.showSaveDialog(window.window, {
    title: 'Export the codebook',
    defaultPath: path.join(folder, `${toFileName(codebook.name)}.codebook.json`),
    filters: FILE_KIND,
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (canceled || filePath === '') return ok({ status: 'cancelled' });
  try {
    await writeFileAtomic(filePath, writeCodebookFile(codebook));
    settings.update({ exportFolder: path.dirname(filePath) });
    return ok({ status: 'saved', fileName: path.basename(filePath) });
  } catch (thrown) {
    return err(toStorageError(thrown));
  }
};
