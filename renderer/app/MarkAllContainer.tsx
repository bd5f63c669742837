import { useEffect, useMemo, useState } from 'react';
import type { BriefId } from '#core/model/ids.ts';
import { MarkAllDialog } from '../features/annotations/MarkAllDialog.tsx';
import type { OccurrenceHit } from '../features/annotations/occurrence-hits.ts';
import {
  type BriefOccurrences,
  findEverywhere,
  findHere,
  type SearchProgress,
} from '../state/find-everywhere.ts';
import { type MarkAllSubject, type MarkedPlace, markPlaces } from '../state/mark-all-actions.ts';
import { useApp, useAppState } from './app-context.ts';

interface MarkAllContainerProps {
  readonly subject: MarkAllSubject;
  readonly onClose: () => void;
}

const NOTHING: SearchProgress = { briefs: [], done: 0, total: 1, unreadable: 0, isFinished: false };

/** Looks for the words as the options say, and marks what is accepted. */
export function MarkAllContainer({ subject, onClose }: MarkAllContainerProps) {
  const app = useApp();
  const library = useAppState((state) => state.library);
  const [options, setOptions] = useState({ matchesCase: false, wholeWords: true });
  const [scope, setScope] = useState<'brief' | 'library'>('brief');
  const [labelId, setLabelId] = useState(subject.labelId);
  const [isBusy, setBusy] = useState(false);
  const progress = useSearch({ subject, options, scope });
  const places = useMemo(() => listPlaces(progress.briefs), [progress.briefs]);
  const titles = library?.briefs;
  const hits = useMemo(
    () =>
      [...places].map(([key, { briefId, span, labels }]): OccurrenceHit => {
        const { prefix, exact, suffix } = span.quote;
        const { start, end } = span;
        const briefTitle = titles?.get(briefId)?.title ?? '';
        return {
          key,
          briefId,
          briefTitle,
          start,
          end,
          prefix,
          exact,
          suffix,
          isTagged: labels.includes(labelId),
        };
      }),
    [places, titles, labelId],
  );
  if (library === null) return null;
  const apply = async (accepted: readonly OccurrenceHit[]) => {
    if (isBusy) return;
    setBusy(true);
    const chosen = accepted.flatMap(({ key }): MarkedPlace[] => {
      const place = places.get(key);
      return place ? [place] : [];
    });
    const done = await markPlaces(app, chosen, { labelId, entityId: subject.entityId });
    setBusy(false);
    if (done.ok) onClose();
    else app.showToast({ tone: 'error', message: done.error.message });
  };
  return (
    <MarkAllDialog
      names={subject.names}
      hits={hits}
      options={subject.ranges === null ? options : null}
      onOptionsChange={setOptions}
      scope={subject.ranges === null ? scope : null}
      onScopeChange={setScope}
      search={progress}
      isBusy={isBusy}
      labels={library.codebook.labels}
      labelId={labelId}
      onLabelChange={setLabelId}
      onApply={(accepted) => void apply(accepted)}
      onClose={onClose}
    />
  );
}

interface Search {
  readonly subject: MarkAllSubject;
  readonly options: { readonly matchesCase: boolean; readonly wholeWords: boolean };
  readonly scope: 'brief' | 'library';
}

/** Begins anew when an option changes; what an older search still finds is not listened to, which also ends it. */
function useSearch({ subject, options, scope }: Search): SearchProgress {
  const app = useApp();
  const [progress, setProgress] = useState(NOTHING);
  useEffect(() => {
    let isWanted = true;
    const { names, ranges } = subject;
    if (scope === 'brief' || ranges !== null) {
      const here = findHere(app, { names, options }, ranges);
      setProgress({ ...NOTHING, briefs: here ? [here] : [], done: 1, isFinished: true });
    } else {
      setProgress(NOTHING);
      void findEverywhere(app, { names, options, scope }, (found) => {
        if (isWanted) setProgress(found);
        return isWanted;
      });
    }
    return () => {
      isWanted = false;
    };
  }, [app, subject, options, scope]);
  return progress;
}

type Place = MarkedPlace & { readonly labels: BriefOccurrences['occurrences'][number]['labels'] };

function listPlaces(briefs: readonly BriefOccurrences[]): ReadonlyMap<string, Place> {
  const keyOf = (briefId: BriefId, start: number, end: number) => `${briefId} ${start} ${end}`;
  return new Map(
    briefs.flatMap(({ briefId, occurrences }) =>
      occurrences.map(({ span, labels }) => [
        keyOf(briefId, span.start, span.end),
        { briefId, span, labels },
      ]),
    ),
  );
}
