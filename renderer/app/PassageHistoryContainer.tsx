import { useEffect, useState } from 'react';
import type { TimelineEntry } from '#core/ipc/library-contract.ts';
import type { Annotation } from '#core/model/annotation.ts';
import { PassageHistory } from '../features/history/PassageHistory.tsx';
import { readTimeline, restorePassage } from '../state/history-actions.ts';
import { formatMoment } from '../ui/format-time.ts';
import { useApp, useAppState } from './app-context.ts';

const MOST_ENTRIES = 100;

/** Read only while it is open, and again after every change to the passage. */
export function PassageHistoryContainer({ annotation }: { readonly annotation: Annotation }) {
  const app = useApp();
  const briefId = useAppState((state) => state.currentBriefId);
  const library = useAppState((state) => state.library);
  const isReadOnly = useAppState((state) => state.readOnlyReason !== null);
  const [isOpen, setIsOpen] = useState(false);
  const [entries, setEntries] = useState<readonly TimelineEntry[] | null>(null);
  useEffect(() => {
    if (!isOpen || briefId === null) return undefined;
    let isShown = true;
    const request = { briefId, annotationId: annotation.id, limit: MOST_ENTRIES };
    void readTimeline(app, request).then((read) => {
      if (isShown && read.ok) setEntries(read.value.entries);
    });
    return () => {
      isShown = false;
    };
  }, [app, briefId, annotation, isOpen]);
  if (library === null || briefId === null) return null;
  const now = app.environment.now();
  return (
    <PassageHistory
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      entries={entries}
      names={library}
      now={now}
      onRestore={
        isReadOnly
          ? null
          : (earlier, { time }) => {
              const label = `Restore passage of ${formatMoment(time, now)}`;
              const done = restorePassage(app, { briefId, earlier, label });
              if (!done.ok) app.showToast({ tone: 'error', message: done.error.message });
            }
      }
    />
  );
}
