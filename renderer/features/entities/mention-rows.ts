import { groupBy } from '#core/formats/group-by.ts';
import type { MentionRow } from '#core/model/references.ts';
import type { ListRow } from '../../ui/list/list-rows.ts';

/** A passage that means the entity, and where it stands. */
export interface Mention extends MentionRow {
  readonly briefTitle: string;
}

export function getMentionKey({ briefId, annotationId }: Pick<Mention, 'briefId' | 'annotationId'>): string {
  return `${briefId} ${annotationId}`;
}

/** Mentions under the title of their brief, briefs in the order in which they come first. */
export function groupMentions(mentions: readonly Mention[]): readonly ListRow<Mention>[] {
  const byBrief = groupBy(mentions, ({ briefId }) => briefId);
  return [...byBrief].flatMap(([briefId, group]) => [
    {
      kind: 'heading',
      key: `brief ${briefId}`,
      text: group[0]?.briefTitle ?? '',
      count: group.length,
    } as const,
    ...group.map((mention) => ({ kind: 'item', key: getMentionKey(mention), item: mention }) as const),
  ]);
}
