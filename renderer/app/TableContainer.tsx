import type { TablePreview } from '#core/ipc/table-contract.ts';
import { TableDialog } from '../features/import/TableDialog.tsx';
import { importRows } from '../state/table-actions.ts';
import { useApp } from './app-context.ts';

interface TableContainerProps {
  readonly preview: TablePreview;
  readonly onClose: () => void;
}

export function TableContainer({ preview, onClose }: TableContainerProps) {
  const app = useApp();
  return (
    <TableDialog
      preview={preview}
      onImport={(choice) => void importRows(app, preview, choice)}
      onClose={onClose}
    />
  );
}
