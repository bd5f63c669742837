/**
 * Markup → the text in it, without reading it as markup: tags and comments go, what scripts and styles hold goes too,
 * entities stay as written. One pass, so that a file full of `<` costs no more than one without.
 */
export function stripTags(markup: string): string {
  const lowerCase = markup.toLowerCase();
  const pieces: string[] = [];
  let position = 0;
  while (position < markup.length) {
    const open = markup.indexOf('<', position);
    if (open === -1) break;
    pieces.push(markup.slice(position, open));
    const close = findTagEnd(lowerCase, open);
    if (close === -1) return `${pieces.join('')}${markup.slice(open)}`;
    position = close;
  }
  pieces.push(markup.slice(position));
  return pieces.join('');
}

/** @returns the offset behind the tag, comment or element that begins at `open`; −1 when it never ends */
function findTagEnd(lowerCase: string, open: number): number {
  if (lowerCase.startsWith('<!--', open)) return findAfter(lowerCase, '-->', open + 4);
  const tagEnd = findAfter(lowerCase, '>', open);
  const name = /^<(script|style)\b/.exec(lowerCase.slice(open, open + 10))?.[1];
  if (tagEnd === -1 || name === undefined) return tagEnd;
  const closing = lowerCase.indexOf(`</${name}`, tagEnd);
  return closing === -1 ? lowerCase.length : findAfter(lowerCase, '>', closing);
}

function findAfter(text: string, wanted: string, from: number): number {
  const found = text.indexOf(wanted, from);
  return found === -1 ? -1 : found + wanted.length;
}
