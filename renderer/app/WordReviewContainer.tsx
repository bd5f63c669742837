import type { WordReviewSummary } from '#core/ipc/review-contract.ts';
import type { BriefId } from '#core/model/ids.ts';
import { WordReviewDialog } from '../features/interchange/WordReviewDialog.tsx';
import { takeProposals } from '../state/word-review-actions.ts';
import { useApp } from './app-context.ts';

interface WordReviewContainerProps {
  readonly review: WordReviewSummary;
  readonly briefId: BriefId;
  readonly onClose: () => void;
}

export function WordReviewContainer({ review, briefId, onClose }: WordReviewContainerProps) {
  const app = useApp();
  return (
    <WordReviewDialog
      review={review}
      onTake={(proposals) => {
        if (takeProposals(app, briefId, proposals)) onClose();
      }}
      onClose={onClose}
    />
  );
}
