import { useMemo } from 'react';
import type { Annotation } from '#core/model/annotation.ts';
import { BulkInspector } from '../features/annotations/BulkInspector.tsx';
import { createAndLinkToAll, updateAnnotations } from '../state/bulk-actions.ts';
import { clearMarks } from '../state/marked-passages.ts';
import { useApp, useAppState } from './app-context.ts';
import type { Commands } from './use-commands.ts';
import { useMentionCounts } from './use-mentions.ts';
import type { WindowTargets } from './window-targets.ts';

interface BulkContainerProps {
  readonly annotations: readonly Annotation[];
  readonly targets: WindowTargets;
  readonly commands: Commands;
}

/** What is inspected while several passages are selected. */
export function BulkContainer({ annotations, targets, commands }: BulkContainerProps) {
  const app = useApp();
  const library = useAppState((state) => state.library);
  const entities = useMemo(() => [...(library?.entities.values() ?? [])], [library?.entities]);
  const mentionCounts = useMentionCounts();
  if (library === null) return null;
  const ids = annotations.map(({ id }) => id);
  return (
    <BulkInspector
      annotations={annotations}
      codebook={library.codebook}
      entities={entities}
      mentionCounts={mentionCounts}
      onChange={(change) => {
        const done = updateAnnotations(app, ids, change);
        if (!done.ok) app.showToast({ tone: 'error', message: done.error.message });
      }}
      onAddEntity={(entity) => createAndLinkToAll(app, ids, entity)}
      onMerge={() => commands.run('passage.merge')}
      onDelete={() => commands.run('passage.delete')}
      onClear={() => {
        clearMarks(app);
        targets.focusPassages('list');
      }}
    />
  );
}
