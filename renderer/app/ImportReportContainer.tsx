import { useState } from 'react';
import type { ImportOutcome } from '#core/ipc/contract.ts';
import type { BriefId } from '#core/model/ids.ts';
import { ImportReportDialog } from '../features/library/ImportReportDialog.tsx';
import { importAttachments } from '../state/import-actions.ts';
import { addImportedMarks } from '../state/imported-marks.ts';
import { useApp } from './app-context.ts';

interface ImportReportContainerProps {
  readonly outcomes: readonly ImportOutcome[];
  readonly onOpen: (id: BriefId) => void;
  readonly onClose: () => void;
}

export function ImportReportContainer({ outcomes, onOpen, onClose }: ImportReportContainerProps) {
  const app = useApp();
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const take = (keys: readonly string[]) => setTaken((before) => new Set([...before, ...keys]));
  return (
    <ImportReportDialog
      outcomes={outcomes}
      taken={taken}
      onOpen={onOpen}
      onAddMarks={(imported) => {
        take(imported.map(({ brief }) => brief.id));
        void addImportedMarks(
          app,
          imported.map(({ brief, marks = [] }) => ({ briefId: brief.id, marks })),
        );
      }}
      onImportAttachments={(tickets) => {
        take(tickets);
        void importAttachments(app, tickets);
      }}
      onClose={onClose}
    />
  );
}
