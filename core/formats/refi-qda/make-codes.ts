import type { ExportInput } from '../format.ts';
import type { PassageView } from '../passage-view.ts';
import { makeGuid } from './write-project.ts';

/** A code of the tree: a branch that only holds others cannot be applied. */
export interface Code {
  readonly guid: string;
  readonly name: string;
  readonly colour: string;
  readonly description: string;
  readonly isCodable: boolean;
  readonly children: readonly Code[];
}

export interface Codes {
  readonly roots: readonly Code[];
  /** Codes to apply to a passage, by guid. */
  getGuids(passage: PassageView): readonly string[];
}

const NEUTRAL = '#5d5d5d';

/**
 * What REFI-QDA has no property for becomes codes, as analysts of qualitative data do it: each label with its entities
 * below, and one branch for each part of the assessment.
 */
export function makeCodes({ codebook }: ExportInput, passages: readonly PassageView[]): Codes {
  const labelIds = [
    ...new Set([
      ...codebook.labels.map(({ id }) => id),
      ...passages.map(({ annotation }) => annotation.label),
    ]),
  ];
  const labels = labelIds.map((id): Code => {
    const own = passages.filter(({ annotation }) => annotation.label === id);
    const known = codebook.labels.find((label) => label.id === id);
    const colour = known?.light.ink ?? NEUTRAL;
    return {
      guid: makeGuid(`label/${id}`),
      name: known?.name ?? id,
      colour,
      description: known?.description ?? '',
      isCodable: true,
      children: makeEntityCodes(id, own, colour),
    };
  });
  const branches = BRANCHES.flatMap(({ name, list }) => {
    const values = [...new Set(passages.flatMap(list))];
    if (values.length === 0) return [];
    const children = values.map((value) => leaf(`${name}/${value}`, value));
    return [{ ...leaf(name, name), isCodable: false, children }];
  });
  const guids = new Map<string, string>();
  const guidOf = (key: string): string => {
    const known = guids.get(key) ?? makeGuid(key);
    guids.set(key, known);
    return known;
  };
  return {
    roots: [...labels, ...branches],
    getGuids: (passage) => {
      const { annotation, entity } = passage;
      const label = `label/${annotation.label}`;
      const values = BRANCHES.flatMap(({ name, list }) =>
        list(passage).map((value) => `code/${name}/${value}`),
      );
      return [...new Set([label, ...(entity === undefined ? [] : [`${label}/${entity.id}`]), ...values])].map(
        guidOf,
      );
    },
  };
}

const BRANCHES: readonly {
  readonly name: string;
  readonly list: (passage: PassageView) => readonly string[];
}[] = [
  { name: 'Confidence', list: ({ confidence }) => stated(confidence) },
  { name: 'Likelihood', list: ({ likelihood }) => stated(likelihood) },
  { name: 'Admiralty grade', list: ({ ownGrade }) => stated(ownGrade) },
  { name: 'Marking', list: ({ markings }) => markings },
  { name: 'Status', list: ({ annotation }) => (annotation.status === 'accepted' ? [] : [annotation.status]) },
  { name: 'Tag', list: ({ annotation }) => annotation.tags },
];

function makeEntityCodes(labelId: string, passages: readonly PassageView[], colour: string): readonly Code[] {
  const entities = new Map(
    passages.flatMap(({ entity }) => (entity === undefined ? [] : [[entity.id, entity] as const])),
  );
  return [...entities.values()].map(({ id, name, note }) => ({
    guid: makeGuid(`label/${labelId}/${id}`),
    name,
    colour,
    description: note,
    isCodable: true,
    children: [],
  }));
}

function leaf(key: string, name: string): Code {
  return {
    guid: makeGuid(`code/${key}`),
    name,
    colour: NEUTRAL,
    description: '',
    isCodable: true,
    children: [],
  };
}

function stated(value: string): readonly string[] {
  return value === '' ? [] : [value];
}
