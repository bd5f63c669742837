import { CONTINUES } from '#core/formats/continued-parts.ts';
import { groupBy } from '#core/formats/group-by.ts';
import {
  BARE_RELATION,
  type InterchangeBrief,
  type InterchangeEnd,
  type InterchangePassage,
  type InterchangeRelation,
} from '#core/interchange/interchange-document.ts';
import { type Element, listChildren } from '../importing/html/markup-tree.ts';
import { putIntoBriefs } from './put-into-briefs.ts';
import { sortSpans } from './read-text.ts';

export interface QdaLink {
  readonly name: string;
  /** Guids of what it connects. */
  readonly origin: string;
  readonly target: string;
}

export function readLinks(parent: Element | undefined): readonly QdaLink[] {
  return (parent === undefined ? [] : listChildren(parent))
    .filter(({ name }) => name === 'Link')
    .map(({ attribs }) => ({
      name: attribs.name ?? '',
      origin: attribs.originGUID ?? '',
      target: attribs.targetGUID ?? '',
    }));
}

/** Briefmark links each further part of a passage to the first, because a selection is a single stretch. */
export function findFirstParts(links: readonly QdaLink[]): ReadonlyMap<string, string> {
  return new Map(
    links.filter(({ name }) => name === CONTINUES).map(({ origin, target }) => [origin, target] as const),
  );
}

/** What another program has coded otherwise since is no longer a part of the same passage. */
export function joinParts(
  passages: readonly InterchangePassage[],
  firstParts: ReadonlyMap<string, string>,
): readonly InterchangePassage[] {
  const labels = new Map(passages.map(({ key, label }) => [key, label]));
  const groups = groupBy(passages, ({ key, label }) => {
    const first = firstParts.get(key) ?? key;
    return labels.get(first) === label ? first : key;
  });
  return [...groups].flatMap(([key, parts]) => {
    const first = parts.find((part) => part.key === key) ?? parts[0];
    return first === undefined ? [] : [{ ...first, spans: sortSpans(parts.flatMap(({ spans }) => spans)) }];
  });
}

/**
 * Links between selections and codes of entities as relations, in the brief that an end stands in; between two entities in
 * the first brief.
 * @param entities guid of a code → key of the entity that it names
 */
export function placeLinks(
  links: readonly QdaLink[],
  briefs: readonly InterchangeBrief[],
  entities: ReadonlyMap<string, string>,
): { readonly briefs: readonly InterchangeBrief[]; readonly lost: number } {
  const homes = new Map(
    briefs.flatMap(({ passages }, index) => passages.map(({ key }) => [key, index] as const)),
  );
  const toEnd = (guid: string): InterchangeEnd | undefined => {
    if (homes.has(guid)) return { kind: 'passage', key: guid };
    const key = entities.get(guid);
    return key === undefined ? undefined : { kind: 'entity', key };
  };
  const placed = links
    .filter(({ name }) => name !== CONTINUES)
    .map(({ name, origin, target }) => {
      const [from, to] = [toEnd(origin), toEnd(target)];
      const home = homes.get(origin) ?? homes.get(target) ?? 0;
      if (from === undefined || to === undefined || briefs[home] === undefined) return undefined;
      const type = name.trim() === '' ? 'associated-with' : name;
      const relation: InterchangeRelation = {
        type,
        from,
        to,
        ...BARE_RELATION,
      };
      return { home, relation };
    });
  return putIntoBriefs(placed, briefs);
}
