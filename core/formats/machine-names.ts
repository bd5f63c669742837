/**
 * Names that every machine format accepts, `[A-Za-z0-9_-]+`, one for each id and no two alike. Ids of labels and
 * types may hold dots, and two that differ only there get a number.
 */
export function makeMachineNames(ids: Iterable<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of ids) {
    if (names.has(id)) continue;
    const base = id.replace(/[^A-Za-z0-9_-]/g, '_') || '_';
    let name = base;
    for (let number = 2; taken.has(name); number += 1) name = `${base}-${number}`;
    taken.add(name);
    names.set(id, name);
  }
  return names;
}
