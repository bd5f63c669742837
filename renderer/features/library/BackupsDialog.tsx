import { Archive } from 'lucide-react';
import { useState } from 'react';
import type { BackupInfo } from '#core/ipc/library-contract.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { formatMoment } from '../../ui/format-time.ts';
import './backups-dialog.css';

interface BackupsDialogProps {
  /** Newest first; `null` while they are being looked for. */
  readonly backups: readonly BackupInfo[] | null;
  readonly now: Date;
  /** `null` when none can be made now: the library is not open, or only for reading. */
  readonly onCreate: (() => Promise<void>) | null;
  readonly onRestore: (id: string) => void;
  readonly onClose: () => void;
}

const REASONS: Readonly<Record<BackupInfo['reason'], string>> = {
  daily: 'of the day',
  'by-hand': 'made by hand',
  'before-migration': 'before an update of the format',
};

/** The copies that the library keeps of itself: look, make one, go back to one. */
export function BackupsDialog({ backups, now, onCreate, onRestore, onClose }: BackupsDialogProps) {
  const [isBusy, setIsBusy] = useState(false);
  const [chosen, setChosen] = useState<BackupInfo | null>(null);
  const create = async () => {
    setIsBusy(true);
    await onCreate?.();
    setIsBusy(false);
  };
  if (chosen !== null) {
    return (
      <RestoreQuestion
        backup={chosen}
        now={now}
        onRestore={() => onRestore(chosen.id)}
        onBack={() => setChosen(null)}
      />
    );
  }
  return (
    <DialogBox
      title="Backups"
      onClose={onClose}
      footer={
        onCreate === null ? null : (
          <Button variant="primary" isDisabled={isBusy} onPress={() => void create()}>
            {isBusy ? 'Making a backup…' : 'Make a backup now'}
          </Button>
        )
      }
    >
      <p className="backups__intro">
        Briefmark makes one a day while you work, and one before it changes the format. It keeps each of the
        last two weeks, then one a week, then one a month. They lie in the library’s own folder: copy the
        library to another disk now and then as well.
      </p>
      {backups?.length === 0 ? (
        <EmptyState icon={Archive} title="No backup yet">
          The first one is made after a few quiet seconds.
        </EmptyState>
      ) : (
        <ul className="backups" aria-label="Backups">
          {(backups ?? []).map((backup) => (
            <li key={backup.id} className="backups__row">
              <span className="backups__time">{formatMoment(backup.created, now)}</span>
              <span className="backups__facts">
                {REASONS[backup.reason]} · {formatCount(backup.briefCount, 'brief')}
              </span>
              <Button
                aria-label={`Restore the backup of ${formatMoment(backup.created, now)}`}
                onPress={() => setChosen(backup)}
              >
                Restore…
              </Button>
            </li>
          ))}
        </ul>
      )}
    </DialogBox>
  );
}

function RestoreQuestion({
  backup,
  now,
  onRestore,
  onBack,
}: {
  readonly backup: BackupInfo;
  readonly now: Date;
  readonly onRestore: () => void;
  readonly onBack: () => void;
}) {
  const moment = formatMoment(backup.created, now);
  return (
    <DialogBox
      title={`Open the library as it was ${moment}?`}
      role="alertdialog"
      size="small"
      onClose={onBack}
      footer={
        <>
          <Button onPress={onBack}>Back</Button>
          <Button variant="primary" onPress={onRestore}>
            Restore beside it
          </Button>
        </>
      }
    >
      <p>
        “{backup.libraryName}” with {formatCount(backup.briefCount, 'brief')} is put into a folder of its own
        beside the present library, and opened from there.
      </p>
      <p>The library as it is now stays whole where it is, and can be opened again at any time.</p>
    </DialogBox>
  );
}
