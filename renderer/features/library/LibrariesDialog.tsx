import { FolderOpen } from 'lucide-react';
import type { RecentLibrary } from '#core/ipc/library-contract.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { RecentLibraryList } from './RecentLibraryList.tsx';
import './library-trouble.css';

interface LibrariesDialogProps {
  /** `null` while they are being looked for. */
  readonly libraries: readonly RecentLibrary[] | null;
  readonly onOpen: (ticket: string) => void;
  readonly onChoose: () => void;
  readonly onCreate: () => void;
  readonly onClose: () => void;
}

/** The libraries that were open on this computer. */
export function LibrariesDialog({ libraries, onOpen, onChoose, onCreate, onClose }: LibrariesDialogProps) {
  return (
    <DialogBox
      title="Libraries"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onCreate}>New library…</Button>
          <Button variant="primary" onPress={onChoose}>
            Open another library…
          </Button>
        </>
      }
    >
      {libraries?.length === 0 ? (
        <EmptyState icon={FolderOpen} title="No other library yet">
          A library is a folder. Make one for each case whose material must not mix.
        </EmptyState>
      ) : (
        <RecentLibraryList libraries={libraries ?? []} onOpen={onOpen} />
      )}
    </DialogBox>
  );
}
