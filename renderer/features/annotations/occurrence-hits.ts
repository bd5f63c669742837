import { groupBy } from '#core/formats/group-by.ts';
import type { BriefId } from '#core/model/ids.ts';
import type { ListRow } from '../../ui/list/list-rows.ts';

/** A place where the words stand, with some text on either side. Offsets are UTF-16 units in the brief's text. */
export interface OccurrenceHit {
  readonly key: string;
  readonly briefId: BriefId;
  readonly briefTitle: string;
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
  /** A passage with the chosen label covers these words: the place is shown and not marked twice. */
  readonly isTagged: boolean;
}

/** Hits under the title of their brief, in the order given. */
export function groupHits(hits: readonly OccurrenceHit[]): readonly ListRow<OccurrenceHit>[] {
  return [...groupBy(hits, ({ briefId }) => briefId)].flatMap(([briefId, group]) => [
    {
      kind: 'heading',
      key: `brief ${briefId}`,
      text: group[0]?.briefTitle ?? '',
      count: group.length,
    } as const,
    ...group.map((hit) => ({ kind: 'item', key: hit.key, item: hit }) as const),
  ]);
}
