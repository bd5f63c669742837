import type { TablePreview } from '#core/ipc/table-contract.ts';
import type { BriefId } from '#core/model/ids.ts';
import type { TableColumns } from '#core/tables/table-columns.ts';
import type { AppStore } from './app-store.ts';
import { addImported } from './import-actions.ts';
import { openBrief } from './open-brief.ts';
import { moveAllToTrash } from './trash-actions.ts';

/** Asks for a table and shows what its columns could be. */
export async function chooseTable(app: AppStore): Promise<void> {
  const chosen = await app.bridge.invoke('table:choose', {});
  if (!chosen.ok) app.showToast({ tone: 'error', message: chosen.error.message });
  else if (chosen.value.status === 'chosen')
    app.set({ dialog: { kind: 'table', preview: chosen.value.preview } });
}

export interface TableChoice {
  readonly sheet: number;
  readonly columns: TableColumns;
}

/** One brief for each row; a hundred that nobody wanted are taken out again in one step. */
export async function importRows(
  app: AppStore,
  { ticket, fileName, sheets }: TablePreview,
  { sheet, columns }: TableChoice,
): Promise<void> {
  app.set({ dialog: null });
  const header = [...(sheets[sheet]?.header ?? [])];
  const request = { ticket, sheet, header, columns: { ...columns, text: [...columns.text] } };
  const report = await app.bridge.invoke('table:import-rows', request);
  app.set({ importProgress: null });
  if (!report.ok) {
    app.showToast({ tone: 'error', message: report.error.message });
    return;
  }
  const { outcomes } = report.value;
  const first = addImported(app, report.value);
  const ids = outcomes.flatMap((each) => (each.outcome === 'imported' ? [each.brief.id] : []));
  if (ids.length < outcomes.length) app.set({ dialog: { kind: 'import-report', outcomes } });
  if (ids.length > 0) offerWayBack(app, fileName, ids);
  if (first !== undefined) await openBrief(app, first.id);
}

function offerWayBack(app: AppStore, fileName: string, ids: readonly BriefId[]): void {
  const briefs = ids.length === 1 ? '1 brief' : `${ids.length} briefs`;
  app.showToast({
    tone: 'info',
    message: `${briefs} made from the rows of ${fileName}.`,
    action: {
      label: ids.length === 1 ? 'Move it to the trash' : 'Move them to the trash',
      run: () => void moveAllToTrash(app, ids),
    },
  });
}
