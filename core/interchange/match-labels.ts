import { type Codebook, codebookSchema, type Label, type RelationType } from '../model/codebook.ts';
import { type LabelId, labelIdSchema, type RelationTypeId, relationTypeIdSchema } from '../model/ids.ts';
import type { InterchangeDocument } from './interchange-document.ts';

export interface LabelMatches {
  /** Id or name in the file → label, known or to be created. */
  getLabel(words: string): LabelId;
  getRelationType(words: string): RelationTypeId;
  /** With what is to be created; `null` when nothing is. */
  readonly codebook: Codebook | null;
  readonly newLabels: readonly string[];
  readonly newRelationTypes: readonly string[];
}

const COLOURS = { light: { ink: '#5d5d5d', tint: '#e9e9e7' }, dark: { ink: '#bdbdbd', tint: '#393a3e' } };
/** What the schema of a codebook allows. */
const MAX_RECORDS = 100;

/** Labels and relation types are found by id, then by name whatever its case. What is not there is added in grey. */
export function matchLabels({ briefs }: InterchangeDocument, codebook: Codebook): LabelMatches {
  const labels = makeFinder(
    codebook.labels,
    (id, name): Label => ({
      id: labelIdSchema.parse(id),
      name,
      description: 'Came with a file.',
      ...COLOURS,
      shortcut: null,
      entityType: null,
    }),
  );
  const types = makeFinder(
    codebook.relationTypes,
    (id, name): RelationType => ({
      id: relationTypeIdSchema.parse(id),
      name,
      inverseName: name,
      isSymmetric: false,
    }),
  );
  for (const { passages, relations } of briefs) {
    for (const { label } of passages) labels.find(label);
    for (const { type } of relations) types.find(type);
  }
  const isNew = labels.created.length + types.created.length > 0;
  return {
    getLabel: (words) => labels.find(words).id,
    getRelationType: (words) => types.find(words).id,
    codebook: isNew
      ? codebookSchema.parse({
          ...codebook,
          labels: [...codebook.labels, ...labels.created],
          relationTypes: [...codebook.relationTypes, ...types.created],
        })
      : null,
    newLabels: labels.created.map(({ name }) => name),
    newRelationTypes: types.created.map(({ name }) => name),
  };
}

interface Finder<Found> {
  readonly created: readonly Found[];
  find(words: string): Found;
}

function makeFinder<Found extends { readonly id: string; readonly name: string }>(
  known: readonly Found[],
  make: (id: string, name: string) => Found,
): Finder<Found> {
  const created: Found[] = [];
  const found = new Map<string, Found>();
  const find = (words: string): Found => {
    const cached = found.get(words);
    if (cached !== undefined) return cached;
    const folded = fold(words);
    const all = [...known, ...created];
    let match =
      all.find(({ id }) => id === words) ??
      all.find(({ id, name }) => fold(name) === folded || fold(id) === folded);
    if (match === undefined && all.length >= MAX_RECORDS) match = all.at(-1);
    if (match === undefined) {
      match = make(makeId(words, all), words.trim().slice(0, 60) || 'Imported');
      created.push(match);
    }
    found.set(words, match);
    return match;
  };
  return { created, find };
}

/** Machine formats write `military_unit` for `military-unit`. */
function fold(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[_\s.]+/g, '-');
}

function makeId(words: string, taken: readonly { readonly id: string }[]): string {
  const base =
    fold(words)
      .replace(/[^a-z0-9-]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'imported';
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.some((record) => record.id === id)) return id;
  }
}
