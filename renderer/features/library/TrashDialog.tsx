import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Brief } from '#core/model/brief.ts';
import type { BriefId } from '#core/model/ids.ts';
import type { BriefCounts } from '#core/model/library.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { formatMoment } from '../../ui/format-time.ts';
import './trash-dialog.css';

interface TrashDialogProps {
  /** Those in the trash. */
  readonly briefs: readonly Brief[];
  readonly counts: ReadonlyMap<BriefId, BriefCounts>;
  readonly now: Date;
  readonly onRestore: (id: BriefId) => void;
  readonly onDelete: (ids: readonly BriefId[]) => void;
  readonly onClose: () => void;
}

/** Briefs that were deleted, with all their marks, until somebody empties it. */
export function TrashDialog({ briefs, counts, now, onRestore, onDelete, onClose }: TrashDialogProps) {
  const [doomed, setDoomed] = useState<readonly Brief[] | null>(null);
  const newestFirst = briefs.toSorted((left, right) =>
    (left.trashed ?? '') < (right.trashed ?? '') ? 1 : -1,
  );
  if (doomed !== null) {
    return (
      <DeleteQuestion
        briefs={doomed}
        onDelete={() => {
          setDoomed(null);
          onDelete(doomed.map(({ id }) => id));
        }}
        onBack={() => setDoomed(null)}
      />
    );
  }
  return (
    <DialogBox
      title="Trash"
      onClose={onClose}
      footer={
        briefs.length === 0 ? null : (
          <Button variant="danger" onPress={() => setDoomed(newestFirst)}>
            Empty trash…
          </Button>
        )
      }
    >
      {briefs.length === 0 ? (
        <EmptyState icon={Trash2} title="The trash is empty">
          Briefs that you delete wait here, with all their passages, until you empty it.
        </EmptyState>
      ) : (
        <ul className="trash" aria-label="Briefs in the trash">
          {newestFirst.map((brief) => (
            <li key={brief.id} className="trash__row">
              <span className="trash__title" dir="auto">
                {brief.title}
              </span>
              <span className="trash__facts">
                {formatCount(counts.get(brief.id)?.annotations ?? 0, 'passage')} · deleted{' '}
                {formatMoment(brief.trashed ?? brief.modified, now)}
              </span>
              <span className="trash__actions">
                <Button aria-label={`Restore ${brief.title}`} onPress={() => onRestore(brief.id)}>
                  Restore
                </Button>
                <Button
                  variant="quiet"
                  aria-label={`Delete ${brief.title} for good`}
                  onPress={() => setDoomed([brief])}
                >
                  Delete for good…
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </DialogBox>
  );
}

function DeleteQuestion({
  briefs,
  onDelete,
  onBack,
}: {
  readonly briefs: readonly Brief[];
  readonly onDelete: () => void;
  readonly onBack: () => void;
}) {
  const what = briefs.length === 1 ? `“${briefs[0]?.title ?? ''}”` : formatCount(briefs.length, 'brief');
  return (
    <DialogBox
      title="Delete for good?"
      role="alertdialog"
      size="small"
      onClose={onBack}
      footer={
        <>
          <Button onPress={onBack}>Keep</Button>
          <Button variant="danger" onPress={onDelete}>
            Delete for good
          </Button>
        </>
      }
    >
      <p>
        {what} will be deleted with text, original file, passages and their history. This cannot be undone;
        only backups still hold it, until they are thinned out.
      </p>
    </DialogBox>
  );
}
