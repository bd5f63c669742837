import type { Codebook, Label, MarkingScheme } from '../model/codebook.ts';
import type { LabelId } from '../model/ids.ts';
import type { LabelMove } from './label-moves.ts';
import { type CodebookUsage, describeLevel } from './usage.ts';

/** Everything but labels, of which the passages are asked. */
type OtherUsage = Pick<CodebookUsage, 'entityTypes' | 'relationTypes' | 'levels'>;

/** Labels that are in use and that the other codebook does not have: each needs an answer. */
export function findHomelessLabels(
  current: Codebook,
  incoming: Codebook,
  labelCounts: Readonly<Record<string, number>>,
): readonly Label[] {
  const known = new Set(incoming.labels.map(({ id }) => id));
  return current.labels.filter(({ id }) => (labelCounts[id] ?? 0) > 0 && !known.has(id));
}

/** Types of the starter codebooks that are nearest to each other, for when one of them is not there. */
const NEAREST_TYPES: Readonly<Record<string, string>> = {
  'military-unit': 'organization',
  equipment: 'asset',
  asset: 'equipment',
  facility: 'location',
};

/**
 * Where the passages of a label would best go: to a label of the same name, else to one of the same type of entity or
 * the nearest, else to the first. The old name stays as a tag unless it is the new one, so that nothing is forgotten.
 */
export function suggestMove(label: Label, incoming: Codebook): LabelMove {
  const sameName = incoming.labels.find((each) => fold(each.name) === fold(label.name));
  const ofType = (type: string | undefined) =>
    type === undefined ? undefined : incoming.labels.find(({ entityType }) => entityType === type);
  const type = label.entityType ?? undefined;
  const nearest = type === undefined ? undefined : NEAREST_TYPES[type];
  const to: LabelId | undefined = (sameName ?? ofType(type) ?? ofType(nearest) ?? incoming.labels[0])?.id;
  if (to === undefined) return { kind: 'delete' };
  return { kind: 'relabel', to, tag: sameName === undefined ? label.name : null };
}

export interface AdoptedCodebook {
  readonly codebook: Codebook;
  /** What was kept of the current codebook because it is in use, by name. */
  readonly kept: readonly string[];
}

/**
 * The other codebook, with what of the current one cannot go because entities, relations or markings use it. A scheme
 * whose levels in use are missing stays as it was: a marking must never lose its words or its place in the order.
 */
export function adoptCodebook(current: Codebook, incoming: Codebook, usage: OtherUsage): AdoptedCodebook {
  const entityTypes = current.entityTypes.filter(
    ({ id }) => (usage.entityTypes[id] ?? 0) > 0 && !has(incoming.entityTypes, id),
  );
  const relationTypes = current.relationTypes.filter(
    ({ id }) => (usage.relationTypes[id] ?? 0) > 0 && !has(incoming.relationTypes, id),
  );
  const schemes = current.markingSchemes.filter((scheme) => isNeeded(scheme, incoming, usage.levels));
  const needed = new Map(schemes.map((scheme) => [scheme.id, scheme]));
  return {
    codebook: {
      ...incoming,
      entityTypes: [...incoming.entityTypes, ...entityTypes],
      relationTypes: [...incoming.relationTypes, ...relationTypes],
      markingSchemes: [
        ...incoming.markingSchemes.map((scheme) => needed.get(scheme.id) ?? scheme),
        ...schemes.filter(({ id }) => !has(incoming.markingSchemes, id)),
      ],
    },
    kept: [...entityTypes, ...relationTypes, ...schemes].map(({ name }) => name),
  };
}

function isNeeded(
  scheme: MarkingScheme,
  incoming: Codebook,
  levels: Readonly<Record<string, number>>,
): boolean {
  const other = incoming.markingSchemes.find(({ id }) => id === scheme.id);
  return scheme.levels.some(
    ({ id }) =>
      (levels[describeLevel({ scheme: scheme.id, level: id })] ?? 0) > 0 &&
      (other === undefined || !has(other.levels, id)),
  );
}

function has(items: readonly { readonly id: string }[], id: string): boolean {
  return items.some((item) => item.id === id);
}

function fold(name: string): string {
  return name.normalize('NFKC').toLocaleLowerCase('en').trim();
}
