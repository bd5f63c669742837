const MAX_TAG_LENGTH = 100;

/** Tags out of what was typed or pasted: apart by commas or line ends, no empty ones, none that is there already. */
export function splitTags(typed: string, present: readonly string[]): readonly string[] {
  const tags: string[] = [];
  for (const part of typed.split(/[,\n;]/)) {
    const tag = part.trim().replace(/\s+/g, ' ').slice(0, MAX_TAG_LENGTH);
    if (tag !== '' && !present.includes(tag) && !tags.includes(tag)) tags.push(tag);
  }
  return tags;
}
