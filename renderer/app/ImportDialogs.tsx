import { DuplicateDialog } from '../features/import/DuplicateDialog.tsx';
import { PasswordDialog } from '../features/import/PasswordDialog.tsx';
import type { DialogState } from '../state/app-state.ts';
import { resolveDuplicate, unlockImport } from '../state/import-actions.ts';
import { openBrief } from '../state/open-brief.ts';
import { useApp } from './app-context.ts';
import { ImportReportContainer } from './ImportReportContainer.tsx';

interface ImportDialogsProps {
  readonly dialog: Extract<DialogState, { readonly kind: 'import-report' | 'locked' | 'duplicate' }>;
  readonly onClose: () => void;
}

/** What an import has to ask or to report. */
export function ImportDialogs({ dialog, onClose }: ImportDialogsProps) {
  const app = useApp();
  const leave = (next: () => Promise<void>) => {
    app.set({ dialog: null });
    void next();
  };
  switch (dialog.kind) {
    case 'import-report':
      return (
        <ImportReportContainer
          outcomes={dialog.outcomes}
          onOpen={(id) => leave(() => openBrief(app, id))}
          onClose={onClose}
        />
      );
    case 'locked': {
      const { ticket, fileName, problem } = dialog.outcome;
      return (
        <PasswordDialog
          key={ticket}
          fileName={fileName}
          problem={problem}
          onUnlock={(password) => leave(() => unlockImport(app, ticket, password))}
          onClose={onClose}
        />
      );
    }
    case 'duplicate': {
      const { ticket, fileName, existingTitle, existingBriefId } = dialog.outcome;
      return (
        <DuplicateDialog
          fileName={fileName}
          existingTitle={existingTitle}
          onSkip={() => leave(() => resolveDuplicate(app, ticket, 'skip'))}
          onImportAgain={() => leave(() => resolveDuplicate(app, ticket, 'import-anyway'))}
          onOpenExisting={() =>
            leave(async () => {
              await resolveDuplicate(app, ticket, 'skip');
              await openBrief(app, existingBriefId);
            })
          }
        />
      );
    }
  }
}
