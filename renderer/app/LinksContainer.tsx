import { useState } from 'react';
import type { RelationEnd } from '#core/model/relation.ts';
import { isSameEnd } from '#core/references/relation-ends.ts';
import { LinkList } from '../features/relations/LinkList.tsx';
import { showEnd } from '../state/link-actions.ts';
import { useApp, useAppState } from './app-context.ts';
import { useRelations } from './use-relations.ts';

const ALL = { of: 'library' } as const;

/** Every link of the library. */
export function LinksContainer() {
  const app = useApp();
  const types = useAppState((state) => state.library?.codebook.relationTypes);
  const { relations, describeEnd, isAsking } = useRelations(ALL);
  const [filter, setFilter] = useState('');
  if (types === undefined) return null;
  const isInHand = (end: RelationEnd) => {
    const { currentBriefId: briefId, activeAnnotationId: annotationId, activeEntityId } = app.state;
    if (end.kind === 'entity') return end.entityId === activeEntityId;
    return (
      briefId !== null && annotationId !== null && isSameEnd(end, { kind: 'passage', briefId, annotationId })
    );
  };
  return (
    <LinkList
      relations={relations}
      types={types}
      describeEnd={describeEnd}
      isAsking={isAsking}
      filter={filter}
      onFilterChange={setFilter}
      onOpen={({ relation: { from, to } }) => void showEnd(app, isInHand(from) ? to : from)}
    />
  );
}
