import { dialog } from 'electron';
import type { Handler } from '#core/ipc/contract.ts';
import { ok } from '#core/result.ts';
import { nameColumns } from '#core/tables/table-columns.ts';
import type { MainContext } from './context.ts';

export const chooseTableHandler: Handler<'table:choose', MainContext> = async (
  _request,
  { tables, settings, window },
) => {
  const chosen = await dialog.showOpenDialog(window.window, {
    title: 'Choose a table whose rows become briefs',
    defaultPath: settings.get().importFolder,
    properties: ['openFile'],
    filters: [{ name: 'Tables', extensions: ['csv', 'tsv', 'xlsx', 'xlsm'] }],
  });
  const [file] = chosen.filePaths;
  if (chosen.canceled || file === undefined) return ok({ status: 'cancelled' });
  const preview = await tables.preview(file);
  if (!preview.ok) return preview;
  return ok({ status: 'chosen', preview: { ...preview.value, remembered: settings.get().tableColumns } });
};

export const importRowsHandler: Handler<'table:import-rows', MainContext> = async (
  { header, ...request },
  { tables, settings },
) => {
  settings.update({ tableColumns: nameColumns(header, request.columns) });
  return tables.importRows(request);
};
