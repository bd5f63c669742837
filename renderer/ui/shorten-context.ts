const SHORT_UNITS = 18;

/**
 * The last words before a passage: enough to know the place, not so many that the quote is pushed away. Cut between
 * words; in scripts without spaces, between characters.
 */
export function shortenBefore(prefix: string, units = SHORT_UNITS): string {
  const oneLine = prefix.replace(/\s+/g, ' ');
  if (oneLine.length <= units) return oneLine;
  const space = oneLine.indexOf(' ', oneLine.length - units);
  const cut = space === -1 || space > oneLine.length - 4 ? oneLine.length - units : space + 1;
  return `… ${dropHalves(oneLine.slice(cut))}`;
}

/** The first words after a passage. */
export function shortenAfter(suffix: string, units = SHORT_UNITS): string {
  const oneLine = suffix.replace(/\s+/g, ' ');
  if (oneLine.length <= units) return oneLine;
  const space = oneLine.lastIndexOf(' ', units);
  const cut = space < 4 ? units : space;
  return `${dropHalves(oneLine.slice(0, cut))} …`;
}

/** A cut may have gone through a surrogate pair; half a character shows as a box. */
function dropHalves(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
