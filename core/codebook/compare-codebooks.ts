import type { Codebook, Label, MarkingScheme, RelationType } from '../model/codebook.ts';
import { findYardstick } from '../tradecraft/likelihood.ts';

export interface CodebookDifference {
  readonly part: 'Codebook' | 'Label' | 'Entity type' | 'Relation type' | 'Yardstick' | 'Marking scheme';
  readonly kind: 'added' | 'removed' | 'changed';
  /** As it is called after the change, or was called before it was removed. */
  readonly name: string;
  /** What is different, in words; empty for what is added or removed. */
  readonly detail: string;
}

/** Everything in which two codebooks differ, in the order in which the editor shows it. Records are the same by id. */
export function compareCodebooks(before: Codebook, after: Codebook): readonly CodebookDifference[] {
  const order = before.labels
    .map(({ id }) => id)
    .filter((id) => after.labels.some((label) => label.id === id));
  const newOrder = after.labels.map(({ id }) => id).filter((id) => order.includes(id));
  return [
    ...(before.name === after.name ? [] : [change('Codebook', after.name, `was called “${before.name}”`)]),
    ...compareLists('Label', before.labels, after.labels, describeLabelChange),
    ...(order.join() === newOrder.join()
      ? []
      : [change('Label', 'Order', 'the labels stand in another order')]),
    ...compareLists('Entity type', before.entityTypes, after.entityTypes, describeRenaming),
    ...compareLists('Relation type', before.relationTypes, after.relationTypes, describeRelationChange),
    ...(before.yardstick === after.yardstick
      ? []
      : [change('Yardstick', nameYardstick(after.yardstick), `was ${nameYardstick(before.yardstick)}`)]),
    ...compareLists('Marking scheme', before.markingSchemes, after.markingSchemes, describeSchemeChange),
  ];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function compareLists<Item extends Named>(
  part: CodebookDifference['part'],
  before: readonly Item[],
  after: readonly Item[],
  describeChange: (before: Item, after: Item) => readonly string[],
): CodebookDifference[] {
  const known = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((item): CodebookDifference[] => {
      const old = known.get(item.id);
      if (old === undefined) return [{ part, kind: 'added', name: item.name, detail: '' }];
      const detail = describeChange(old, item).join(', ');
      return detail === '' ? [] : [change(part, item.name, detail)];
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map(({ name }): CodebookDifference => ({ part, kind: 'removed', name, detail: '' })),
  ];
}

function describeRenaming(before: Named, after: Named): string[] {
  return before.name === after.name ? [] : [`was called “${before.name}”`];
}

function describeLabelChange(before: Label, after: Label): string[] {
  const changes = describeRenaming(before, after);
  if (before.shortcut !== after.shortcut)
    changes.push(`key ${after.shortcut ?? 'none'} instead of ${before.shortcut ?? 'none'}`);
  if (!isSame([before.light, before.dark], [after.light, after.dark])) changes.push('other colours');
  if (before.entityType !== after.entityType) changes.push('other type of new entities');
  if (before.description !== after.description) changes.push('other description');
  return changes;
}

function describeRelationChange(before: RelationType, after: RelationType): string[] {
  const changes = describeRenaming(before, after);
  if (before.inverseName !== after.inverseName)
    changes.push(`from the other end “${after.inverseName}” instead of “${before.inverseName}”`);
  else if (before.isSymmetric !== after.isSymmetric)
    changes.push(after.isSymmetric ? 'the same both ways' : 'no longer the same both ways');
  return changes;
}

function describeSchemeChange(before: MarkingScheme, after: MarkingScheme): string[] {
  const changes = describeRenaming(before, after);
  if (!isSame(before.levels, after.levels))
    changes.push(`levels ${after.levels.map(({ banner }) => banner).join(' < ')}`);
  return changes;
}

function nameYardstick(id: string): string {
  return findYardstick(id)?.name ?? id;
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function change(part: CodebookDifference['part'], name: string, detail: string): CodebookDifference {
  return { part, kind: 'changed', name, detail };
}
