import type { RelationEnd } from '#core/model/relation.ts';
import type { RelationQuery } from '#core/references/relation-ends.ts';
import type { Result } from '#core/result.ts';
import { RelationField } from '../features/relations/RelationField.tsx';
import { showEnd } from '../state/link-actions.ts';
import { deleteRelation, updateRelation } from '../state/relation-actions.ts';
import { useApp, useAppState } from './app-context.ts';
import { useRelations } from './use-relations.ts';

interface RelationContainerProps {
  /** Memoised. */
  readonly query: RelationQuery;
  readonly ends: readonly [RelationEnd, ...RelationEnd[]];
}

/** The links of what is inspected, over all briefs. */
export function RelationContainer({ query, ends }: RelationContainerProps) {
  const app = useApp();
  const codebook = useAppState((state) => state.library?.codebook);
  const briefId = useAppState((state) => state.currentBriefId);
  const annotationId = useAppState((state) => state.activeAnnotationId);
  const { relations, describeEnd } = useRelations(query);
  if (codebook === undefined) return null;
  const report = (done: Result<void>) => {
    if (!done.ok) app.showToast({ tone: 'error', message: done.error.message });
  };
  return (
    <RelationField
      relations={relations}
      ends={ends}
      types={codebook.relationTypes}
      yardstickId={codebook.yardstick}
      describeEnd={describeEnd}
      passageInHand={briefId === null || annotationId === null ? null : { briefId, annotationId }}
      onOpen={(end) => void showEnd(app, end)}
      onAdd={() => app.set({ dialog: { kind: 'link', from: { kind: 'end', end: ends[0] }, target: null } })}
      onChange={(placed, changes) =>
        void updateRelation(app, placed, { label: 'Change link', changes }).then(report)
      }
      onDelete={(placed) => void deleteRelation(app, placed).then(report)}
    />
  );
}
