import path from 'node:path';
import { app, dialog, shell } from 'electron';
import { writeReleaseLog } from '#core/exports/write-report.ts';
import { findFormat } from '#core/formats/registry.ts';
import type { Handler } from '#core/ipc/contract.ts';
import type { ExportedBrief } from '#core/ipc/export-contract.ts';
import { err, ok } from '#core/result.ts';
import { type PlannedFile, planChosenFile, planFolder } from '../../exporting/plan-files.ts';
import { findExisting, writeFiles } from '../../exporting/write-files.ts';
import type { PreparedExport } from '../export-service.ts';
import type { MainContext } from './context.ts';

export const exportFormatsHandler: Handler<'export:formats', MainContext> = async (_request, { exports }) =>
  ok({ formats: exports.listFormats() });

export const previewExportHandler: Handler<'export:preview', MainContext> = async (
  { briefIds: [briefId], choice, extent },
  { exports },
) => {
  if (briefId === undefined) return err({ code: 'invalid-input', message: 'Choose a brief to export.' });
  const look = await exports.preview(briefId, choice, extent);
  if (!look.ok) return look;
  const { losses, warnings, log, ...rest } = look.value;
  return ok({
    ...rest,
    losses: losses === null ? null : [...losses],
    warnings: [...warnings],
    log: copyLog(log),
  });
};

/** What cannot be exported is refused before anybody is asked where to put it. */
export const saveExportHandler: Handler<'export:save', MainContext> = async (
  { briefIds, choice },
  context,
) => {
  const { exports, settings, savedExports } = context;
  const prepared = await exports.prepare(briefIds, choice);
  if (!prepared.ok && prepared.error.code === 'cancelled') return ok({ status: 'cancelled' });
  if (!prepared.ok) return prepared;
  const planned = await chooseTarget(prepared.value, choice.formatId, context);
  if (planned === undefined) return ok({ status: 'cancelled' });
  const written = await writeFiles(planned.files);
  if (!written.ok) return written;
  settings.update({ exportFolder: planned.folder, lastExport: choice });
  const [first] = planned.files;
  const log = prepared.value
    .flatMap(({ made }) => (made.log === null ? [] : [writeReleaseLog(made.log, made.title)]))
    .join('\n');
  return ok({
    status: 'saved',
    ticket: savedExports.issue({ file: first?.path ?? planned.folder, log }),
    fileNames: planned.files.map((file) => path.relative(planned.folder, file.path)),
    briefs: prepared.value.map(({ made }) => describeOutcome(made)),
  });
};

export const saveReleaseLogHandler: Handler<'export:save-log', MainContext> = async (
  { ticket },
  { savedExports, window },
) => {
  const saved = savedExports.find(ticket);
  if (saved === undefined) return err(FORGOTTEN);
  const { name } = path.parse(saved.file);
  const chosen = await dialog.showSaveDialog(window.window, {
    title: 'Save the log of what was taken out',
    defaultPath: path.join(app.getPath('documents'), `${name} – withheld.txt`),
    filters: [{ name: 'Text', extensions: ['txt'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (chosen.canceled || chosen.filePath === '') return ok({ isSaved: false });
  const written = await writeFiles([{ path: chosen.filePath, content: saved.log }]);
  return written.ok ? ok({ isSaved: true }) : written;
};

export const showExportHandler: Handler<'export:show-in-folder', MainContext> = async (
  { ticket },
  { savedExports },
) => {
  const saved = savedExports.find(ticket);
  if (saved === undefined) return err(FORGOTTEN);
  shell.showItemInFolder(saved.file);
  return ok({});
};

const FORGOTTEN = {
  code: 'not-found',
  message: 'This export is no longer known. Look for it in the folder you chose.',
} as const;

interface Target {
  readonly folder: string;
  readonly files: readonly PlannedFile[];
}

/** A file name for one brief, a folder for several. Files beside the named one are asked for before they are replaced. */
async function chooseTarget(
  prepared: readonly PreparedExport[],
  formatId: string,
  context: MainContext,
): Promise<Target | undefined> {
  const [only] = prepared;
  const target =
    prepared.length === 1 && only !== undefined
      ? await chooseFile(only, formatId, context)
      : await chooseFolder(prepared, context);
  if (target === undefined) return undefined;
  const existing = await findExisting(target.files.slice(prepared.length === 1 ? 1 : 0));
  return existing.length === 0 || (await askToReplace(existing, context)) ? target : undefined;
}

async function chooseFile(
  prepared: PreparedExport,
  formatId: string,
  { settings, window }: MainContext,
): Promise<Target | undefined> {
  const format = findFormat(formatId);
  if (format === undefined) return undefined;
  const folder = settings.get().exportFolder || app.getPath('documents');
  const chosen = await dialog.showSaveDialog(window.window, {
    title: `Export as ${format.name}`,
    defaultPath: path.join(folder, `${prepared.baseName}.${format.extension}`),
    filters: [{ name: format.name, extensions: [format.extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (chosen.canceled || chosen.filePath === '') return undefined;
  return { folder: path.dirname(chosen.filePath), files: planChosenFile(chosen.filePath, prepared) };
}

async function chooseFolder(
  prepared: readonly PreparedExport[],
  { settings, window }: MainContext,
): Promise<Target | undefined> {
  const chosen = await dialog.showOpenDialog(window.window, {
    title: `Folder for ${prepared.length} exports`,
    defaultPath: settings.get().exportFolder || app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  });
  const [folder] = chosen.filePaths;
  if (chosen.canceled || folder === undefined) return undefined;
  return { folder, files: planFolder(folder, prepared) };
}

async function askToReplace(existing: readonly string[], { window }: MainContext): Promise<boolean> {
  const names = existing.map((file) => path.basename(file));
  const shown = names.length > 8 ? [...names.slice(0, 8), `and ${names.length - 8} more`] : names;
  const { response } = await dialog.showMessageBox(window.window, {
    type: 'warning',
    message: existing.length === 1 ? 'Replace a file that is there?' : 'Replace files that are there?',
    detail: shown.join('\n'),
    buttons: ['Cancel', 'Replace'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

function describeOutcome({
  title,
  losses,
  warnings,
  passageCount,
  filteredCount,
  log,
}: PreparedExport['made']): ExportedBrief {
  return {
    title,
    losses: [...losses],
    warnings: [...warnings],
    passageCount,
    filteredCount,
    log: copyLog(log),
  };
}

function copyLog(log: PreparedExport['made']['log']): ExportedBrief['log'] {
  if (log === null) return null;
  return {
    ...log,
    withheld: log.withheld.map((passage) => ({ ...passage, markings: [...passage.markings] })),
    removedEntities: [...log.removedEntities],
  };
}
