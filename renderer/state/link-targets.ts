import type { BriefId } from '#core/model/ids.ts';
import type { BriefState, LibraryState } from '#core/model/library.ts';
import type { PassageWords } from '#core/model/references.ts';
import type { RelationEnd } from '#core/model/relation.ts';
import { getPassageWords } from '#core/references/passage-words.ts';
import { isSameEnd } from '#core/references/relation-ends.ts';
import { foldText, hasAllWords } from '#core/search/fold-text.ts';
import { getAnnotationIndex } from './annotation-index.ts';

/** What a link can lead to: a passage of any brief, or an entity. */
export interface LinkTarget {
  readonly end: RelationEnd;
  /** The quote or the name. */
  readonly text: string;
  /** Where it is or what it is: title of the brief, type of the entity. */
  readonly detail: string;
}

/** Of each kind; who looks for more types another word. */
const MAXIMUM_OF_A_KIND = 30;

interface TargetInput {
  readonly library: LibraryState;
  /** The marks that the window holds, by brief. */
  readonly loaded: ReadonlyMap<BriefId, BriefState>;
  /** What main has found for the same words in the other briefs. */
  readonly distant: readonly PassageWords[];
  readonly currentBriefId: BriefId | null;
  /** Where the link begins, or `null` for words that are no passage yet. */
  readonly from: RelationEnd | null;
  readonly query: string;
}

/**
 * Targets that hold all words typed: passages of the open brief in text order, of the other briefs, and entities; the
 * latter first where the link begins at an entity.
 */
export function listLinkTargets(input: TargetInput): readonly LinkTarget[] {
  const passages = listPassages(input);
  const entities = listEntities(input);
  return input.from?.kind === 'entity' ? [...entities, ...passages] : [...passages, ...entities];
}

function listPassages({ library, loaded, distant, currentBriefId, from, query }: TargetInput) {
  const own = [...loaded].flatMap(([briefId, { annotations }]) =>
    getAnnotationIndex(annotations).inTextOrder.map((annotation) => ({ briefId, annotation })),
  );
  const here = own.filter(({ briefId }) => briefId === currentBriefId);
  const elsewhere = own.filter(({ briefId }) => briefId !== currentBriefId);
  const toTarget = (briefId: BriefId, annotationId: PassageWords['annotationId'], text: string) => ({
    end: { kind: 'passage', briefId, annotationId } as const,
    text,
    detail: briefId === currentBriefId ? 'This brief' : (library.briefs.get(briefId)?.title ?? ''),
  });
  const toOwn = ({ briefId, annotation }: (typeof own)[number]) =>
    toTarget(briefId, annotation.id, getPassageWords(annotation));
  const others = distant
    .filter(({ briefId }) => !loaded.has(briefId))
    .map(({ briefId, annotationId, text }) => toTarget(briefId, annotationId, text));
  return [
    ...findTargets(here.map(toOwn), query, from),
    ...findTargets([...elsewhere.map(toOwn), ...others], query, from),
  ];
}

function listEntities({ library, from, query }: TargetInput): readonly LinkTarget[] {
  const typeNames = new Map(library.codebook.entityTypes.map(({ id, name }) => [id, name]));
  const targets = [...library.entities.values()]
    .filter(({ mergedInto }) => mergedInto === null)
    .map(({ id, name, type }) => ({
      end: { kind: 'entity', entityId: id } as const,
      text: name,
      detail: typeNames.get(type) ?? type,
    }));
  return findTargets(targets, query, from);
}

function findTargets(
  targets: readonly LinkTarget[],
  query: string,
  from: RelationEnd | null,
): readonly LinkTarget[] {
  const folded = foldText(query.trim());
  const found: LinkTarget[] = [];
  for (const target of targets) {
    if (found.length === MAXIMUM_OF_A_KIND) break;
    if (from !== null && isSameEnd(from, target.end)) continue;
    if (folded === '' || hasAllWords(foldText(`${target.text} ${target.detail}`), folded)) found.push(target);
  }
  return found;
}
