import { useEffect, useMemo } from 'react';
import type { AnnotationId } from '#core/model/ids.ts';
import type { Result } from '#core/result.ts';
import { PlacementReviewDialog } from '../features/placement/PlacementReviewDialog.tsx';
import { loadBrief } from '../state/load-brief.ts';
import {
  acceptAllMoved,
  acceptProposal,
  getWaitingPassages,
  leaveWithoutPlace,
} from '../state/placement-actions.ts';
import { getCurrentBrief, getOpenBrief } from '../state/selectors.ts';
import { useApp, useAppState } from './app-context.ts';

export function PlacementContainer({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const open = useAppState(getOpenBrief);
  const codebook = useAppState((state) => state.library?.codebook);
  const supersedes = useAppState((state) => getCurrentBrief(state)?.supersedes ?? null);
  const earlier = useAppState((state) => (supersedes === null ? undefined : state.briefs.get(supersedes)));
  useEffect(() => {
    if (supersedes !== null) void loadBrief(app, supersedes);
  }, [app, supersedes]);
  const labels = useMemo(() => new Map(codebook?.labels.map((label) => [label.id, label])), [codebook]);
  if (open === undefined) return null;
  const report = (done: Result<void>) => {
    if (!done.ok) app.showToast({ tone: 'error', message: done.error.message });
  };
  return (
    <PlacementReviewDialog
      waiting={getWaitingPassages(open.state)}
      earlierText={earlier?.text.text ?? null}
      text={open.text.text}
      labels={labels}
      onAccept={(id, candidate) => report(acceptProposal(app, id, candidate))}
      onAcceptAllMoved={() => report(acceptAllMoved(app))}
      onLeaveWithoutPlace={(id) => report(leaveWithoutPlace(app, id))}
      onAdjust={(id: AnnotationId) => {
        app.set({ placingId: id, selection: null });
        onClose();
      }}
      onClose={onClose}
    />
  );
}
