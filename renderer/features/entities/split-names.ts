const MAX_NAME_LENGTH = 500;

/** Names out of what was typed or pasted: one a line. A comma belongs to the name (`Kim, Jong Un`). */
export function splitNames(typed: string, present: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const part of typed.split(/[\n;]/)) {
    const name = part.trim().replace(/\s+/g, ' ').slice(0, MAX_NAME_LENGTH);
    if (name !== '' && !present.includes(name) && !names.includes(name)) names.push(name);
  }
  return names;
}
