import { useEffect, useState } from 'react';
import type { FormatInfo } from '#core/ipc/contract.ts';
import { ExportDialog } from '../features/export/ExportDialog.tsx';
import { exportBrief, readFormats, type SavedExport, showExportInFolder } from '../state/export-actions.ts';
import { getCurrentBrief } from '../state/selectors.ts';
import { useApp, useAppState } from './app-context.ts';

export function ExportContainer({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const title = useAppState((state) => getCurrentBrief(state)?.title ?? '');
  const lastFormat = useAppState((state) => state.lastExportFormat);
  const [formats, setFormats] = useState<readonly FormatInfo[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [saved, setSaved] = useState<SavedExport | null>(null);
  useEffect(() => {
    void readFormats(app).then(setFormats);
  }, [app]);
  const formatId = formats.some(({ id }) => id === lastFormat) ? lastFormat : (formats[0]?.id ?? '');
  const save = async () => {
    if (isBusy || formatId === '') return;
    setBusy(true);
    setSaved(await exportBrief(app, formatId));
    setBusy(false);
  };
  if (formats.length === 0) return null;
  return (
    <ExportDialog
      briefTitle={title}
      formats={formats}
      formatId={formatId}
      onFormatChange={(id) => app.set({ lastExportFormat: id })}
      isBusy={isBusy}
      outcome={saved}
      onExport={() => void save()}
      onShowInFolder={() => saved !== null && void showExportInFolder(app, saved.ticket)}
      onClose={onClose}
    />
  );
}
