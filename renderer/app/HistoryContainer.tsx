import { useEffect, useState } from 'react';
import type { TimelineEntry } from '#core/ipc/library-contract.ts';
import type { BriefId } from '#core/model/ids.ts';
import { HistoryDialog } from '../features/history/HistoryDialog.tsx';
import { RestoreDialog } from '../features/history/RestoreDialog.tsx';
import {
  planRestore,
  type RestorePlan,
  readTimeline,
  restoreBrief,
  type Timeline,
} from '../state/history-actions.ts';
import { formatMoment } from '../ui/format-time.ts';
import { useApp, useAppState } from './app-context.ts';

const PAGE = 200;

interface HistoryContainerProps {
  readonly briefId: BriefId;
  readonly onClose: () => void;
}

export function HistoryContainer({ briefId, onClose }: HistoryContainerProps) {
  const app = useApp();
  const library = useAppState((state) => state.library);
  const isReadOnly = useAppState((state) => state.readOnlyReason !== null);
  const [limit, setLimit] = useState(PAGE);
  const [timeline, setTimeline] = useState<Timeline | null>(null);
  const [chosen, setChosen] = useState<{ entry: TimelineEntry; plan: RestorePlan } | null>(null);
  useEffect(() => {
    let isShown = true;
    void readTimeline(app, { briefId, annotationId: null, limit }).then((read) => {
      if (!isShown) return;
      if (read.ok) setTimeline(read.value);
      else app.showToast({ tone: 'error', message: read.error.message });
    });
    return () => {
      isShown = false;
    };
  }, [app, briefId, limit]);
  if (library === null) return null;
  const now = app.environment.now();
  const choose = async (entry: TimelineEntry) => {
    const plan = await planRestore(app, briefId, entry.revision);
    if (plan.ok) setChosen({ entry, plan: plan.value });
    else app.showToast({ tone: 'error', message: plan.error.message });
  };
  if (chosen !== null) {
    const moment = formatMoment(chosen.entry.time, now);
    return (
      <RestoreDialog
        moment={moment}
        plan={chosen.plan}
        onRestore={() => {
          const done = restoreBrief(app, { briefId, plan: chosen.plan, label: `Go back to ${moment}` });
          if (!done.ok) app.showToast({ tone: 'error', message: done.error.message });
          onClose();
        }}
        onBack={() => setChosen(null)}
      />
    );
  }
  return (
    <HistoryDialog
      briefTitle={library.briefs.get(briefId)?.title ?? ''}
      entries={timeline?.entries ?? null}
      total={timeline?.total ?? 0}
      damage={timeline?.damage ?? null}
      names={library}
      now={now}
      onRestore={isReadOnly ? null : (entry) => void choose(entry)}
      onShowEarlier={() => setLimit(limit + PAGE)}
      onClose={onClose}
    />
  );
}
