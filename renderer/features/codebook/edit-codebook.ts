import type { Codebook, EntityType, Label, MarkingScheme, RelationType } from '#core/model/codebook.ts';
import { entityTypeIdSchema, labelIdSchema, relationTypeIdSchema } from '#core/model/ids.ts';

/** Colours that a new label starts with: readable in both themes, and told from any other by its name. */
const NEW_COLOURS = {
  light: { ink: '#3d5a80', tint: '#dfe8f3' },
  dark: { ink: '#a9c3e6', tint: '#25364d' },
};

export function addLabel(
  codebook: Codebook,
  name: string,
): { readonly codebook: Codebook; readonly label: Label } {
  const taken = codebook.labels.map(({ id }) => id);
  const label: Label = {
    id: labelIdSchema.parse(makeId(name, taken)),
    name,
    description: '',
    ...NEW_COLOURS,
    shortcut: findFreeKey(codebook.labels),
    entityType: null,
  };
  return { codebook: { ...codebook, labels: [...codebook.labels, label] }, label };
}

export function changeLabel(codebook: Codebook, id: string, changes: Partial<Label>): Codebook {
  return {
    ...codebook,
    labels: codebook.labels.map((label) => (label.id === id ? { ...label, ...changes } : label)),
  };
}

export function removeLabel(codebook: Codebook, id: string): Codebook {
  return { ...codebook, labels: codebook.labels.filter((label) => label.id !== id) };
}

/** @param by -1 is up, 1 is down; a move past the end changes nothing */
export function moveLabel(codebook: Codebook, id: string, by: -1 | 1): Codebook {
  return { ...codebook, labels: moveItem(codebook.labels, (label) => label.id === id, by) };
}

export function addRelationType(codebook: Codebook): Codebook {
  const name = makeName('related to', codebook.relationTypes);
  const id = relationTypeIdSchema.parse(
    makeId(
      name,
      codebook.relationTypes.map((type) => type.id),
    ),
  );
  const type: RelationType = { id, name, inverseName: name, isSymmetric: true };
  return { ...codebook, relationTypes: [...codebook.relationTypes, type] };
}

/** A symmetric relation reads the same from both ends. */
export function changeRelationType(codebook: Codebook, id: string, changes: Partial<RelationType>): Codebook {
  return {
    ...codebook,
    relationTypes: codebook.relationTypes.map((type) => {
      if (type.id !== id) return type;
      const changed = { ...type, ...changes };
      return changed.isSymmetric ? { ...changed, inverseName: changed.name } : changed;
    }),
  };
}

export function removeRelationType(codebook: Codebook, id: string): Codebook {
  return { ...codebook, relationTypes: codebook.relationTypes.filter((type) => type.id !== id) };
}

export function addEntityType(codebook: Codebook): Codebook {
  const name = makeName('New type', codebook.entityTypes);
  const taken = codebook.entityTypes.map(({ id }) => id);
  const type: EntityType = { id: entityTypeIdSchema.parse(makeId(name, taken)), name };
  return { ...codebook, entityTypes: [...codebook.entityTypes, type] };
}

export function changeEntityType(codebook: Codebook, id: string, changes: Partial<EntityType>): Codebook {
  return {
    ...codebook,
    entityTypes: codebook.entityTypes.map((type) => (type.id === id ? { ...type, ...changes } : type)),
  };
}

export function removeEntityType(codebook: Codebook, id: string): Codebook {
  return { ...codebook, entityTypes: codebook.entityTypes.filter((type) => type.id !== id) };
}

/** One of the schemes that everybody knows; nothing when the codebook has it. */
export function addKnownScheme(codebook: Codebook, scheme: MarkingScheme): Codebook {
  if (codebook.markingSchemes.some(({ id }) => id === scheme.id)) return codebook;
  return { ...codebook, markingSchemes: [...codebook.markingSchemes, scheme] };
}

export function moveScheme(codebook: Codebook, id: string, by: -1 | 1): Codebook {
  return { ...codebook, markingSchemes: moveItem(codebook.markingSchemes, (scheme) => scheme.id === id, by) };
}

export function addScheme(codebook: Codebook): Codebook {
  const name = makeName('Own scheme', codebook.markingSchemes);
  const id = makeId(
    name,
    codebook.markingSchemes.map((scheme) => scheme.id),
  );
  const level = { id: 'open', banner: 'OPEN', portion: 'O' };
  return { ...codebook, markingSchemes: [...codebook.markingSchemes, { id, name, levels: [level] }] };
}

export function changeScheme(codebook: Codebook, id: string, changes: Partial<MarkingScheme>): Codebook {
  return {
    ...codebook,
    markingSchemes: codebook.markingSchemes.map((scheme) =>
      scheme.id === id ? { ...scheme, ...changes } : scheme,
    ),
  };
}

export function removeScheme(codebook: Codebook, id: string): Codebook {
  return { ...codebook, markingSchemes: codebook.markingSchemes.filter((scheme) => scheme.id !== id) };
}

export function moveItem<Item>(items: readonly Item[], isIt: (item: Item) => boolean, by: -1 | 1): Item[] {
  const from = items.findIndex(isIt);
  const item = items[from];
  if (item === undefined || from + by < 0 || from + by >= items.length) return [...items];
  return items.toSpliced(from, 1).toSpliced(from + by, 0, item);
}

/** Letters, digits and dashes out of a name, with a number when that id is taken. */
export function makeId(name: string, taken: readonly string[]): string {
  const base =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'new';
  let id = base;
  for (let number = 2; taken.includes(id); number += 1) id = `${base}-${number}`;
  return id;
}

function makeName(base: string, taken: readonly { readonly name: string }[]): string {
  let name = base;
  for (let number = 2; taken.some((each) => each.name === name); number += 1) name = `${base} ${number}`;
  return name;
}

/** Digits only: letters belong to commands. */
function findFreeKey(labels: readonly Label[]): string | null {
  const used = labels.map(({ shortcut }) => shortcut);
  return [...'1234567890'].find((key) => !used.includes(key)) ?? null;
}
