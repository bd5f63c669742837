import { AboutDialog } from '../features/settings/AboutDialog.tsx';
import { SettingsDialog } from '../features/settings/SettingsDialog.tsx';
import { updateSettings } from '../state/settings-actions.ts';
import { useApp, useAppState } from './app-context.ts';
import { CodebookContainer } from './CodebookContainer.tsx';
import { EncryptionContainer } from './EncryptionContainer.tsx';
import { EntityDialogs } from './EntityDialogs.tsx';
import { ExportContainer } from './ExportContainer.tsx';
import { ImportDialogs } from './ImportDialogs.tsx';
import { LibraryDialogs } from './LibraryDialogs.tsx';
import { LinkContainer } from './LinkContainer.tsx';
import { MarkAllContainer } from './MarkAllContainer.tsx';
import { MergeContainer } from './MergeContainer.tsx';
import { PaletteContainer } from './PaletteContainer.tsx';
import { PlacementContainer } from './PlacementContainer.tsx';
import { ShortcutsContainer } from './ShortcutsContainer.tsx';
import { TableContainer } from './TableContainer.tsx';
import type { Commands } from './use-commands.ts';
import { WordReviewContainer } from './WordReviewContainer.tsx';
import type { WindowTargets } from './window-targets.ts';

interface DialogsProps {
  readonly commands: Commands;
  readonly targets: WindowTargets;
}

/** The one dialog that is open, if any. Closing gives the focus back to the text. */
export function Dialogs({ commands, targets }: DialogsProps) {
  const app = useApp();
  const dialog = useAppState((state) => state.dialog);
  const info = useAppState((state) => state.info);
  const close = () => app.set({ dialog: null });
  const closeToText = () => {
    close();
    targets.focusReader();
  };
  if (dialog === null || info === null) return null;
  switch (dialog.kind) {
    case 'palette':
      return <PaletteContainer commands={commands} onClose={closeToText} />;
    case 'shortcuts':
      return <ShortcutsContainer onClose={closeToText} />;
    case 'export':
      return <ExportContainer onClose={closeToText} />;
    case 'mark-all':
      return <MarkAllContainer subject={dialog.subject} onClose={closeToText} />;
    case 'merge':
      return <MergeContainer summary={dialog.summary} onClose={closeToText} />;
    case 'table':
      return <TableContainer preview={dialog.preview} onClose={closeToText} />;
    case 'word-review':
      return <WordReviewContainer review={dialog.review} briefId={dialog.briefId} onClose={closeToText} />;
    case 'codebook':
      return <CodebookContainer onClose={closeToText} />;
    case 'placement-review':
      return <PlacementContainer onClose={closeToText} />;
    case 'link':
      return <LinkContainer dialog={dialog} onClose={closeToText} />;
    case 'new-entity':
    case 'same-entities':
    case 'delete-entity':
      return <EntityDialogs dialog={dialog} onClose={close} />;
    case 'about':
      return <AboutDialog info={info} onClose={closeToText} />;
    case 'encryption':
      return <EncryptionContainer task={dialog.task} onClose={closeToText} />;
    case 'settings':
      return (
        <SettingsDialog
          settings={info.settings}
          accountName={info.accountName}
          libraryFolder={info.libraryFolder}
          onChange={(changes) => void updateSettings(app, changes)}
          onShowLibrary={() => commands.run('library.show-folder')}
          onClose={closeToText}
        />
      );
    case 'notices':
    case 'libraries':
    case 'backups':
    case 'verify':
    case 'trash':
    case 'history':
      return <LibraryDialogs dialog={dialog} onClose={closeToText} />;
    case 'import-report':
    case 'locked':
    case 'duplicate':
      return <ImportDialogs dialog={dialog} onClose={closeToText} />;
  }
}
