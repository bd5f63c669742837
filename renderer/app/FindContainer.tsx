import { useEffect } from 'react';
import { FindBar } from '../features/find/FindBar.tsx';
import type { OpenBrief } from '../state/app-state.ts';
import { changeFindQuery, closeFind, refreshFind, stepFind } from '../state/find-actions.ts';
import { openMarkAllFound } from '../state/mark-all-actions.ts';
import { useApp, useAppState } from './app-context.ts';
import type { WindowTargets } from './window-targets.ts';

interface FindContainerProps {
  readonly open: OpenBrief;
  readonly targets: WindowTargets;
}

/** The bar over the text, while something is looked for. */
export function FindContainer({ open, targets }: FindContainerProps) {
  const app = useApp();
  const find = useAppState((state) => state.find);
  const { briefId } = open;
  useEffect(() => {
    if (briefId !== null) refreshFind(app);
  }, [app, briefId]);
  if (!find.isOpen) return null;
  return (
    <FindBar
      query={find.query}
      onQueryChange={(query) => changeFindQuery(app, query)}
      matchCount={find.hits.length}
      matchIndex={find.index}
      isComplete={find.isComplete}
      error={find.problem}
      onStep={(direction) => stepFind(app, targets, direction === 'next' ? 1 : -1)}
      onMarkAll={() => openMarkAllFound(app)}
      onClose={() => closeFind(app, targets)}
    />
  );
}
