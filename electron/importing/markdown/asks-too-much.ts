/** The parser needs time and memory with the square of these: no text that a person wrote comes near. */
const MAX_DEPTH = 30;
const MAX_BRACKETS = 5000;
const LIST_MARKER = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/;

/**
 * Whether Markdown is so deeply nested, or has so many open brackets in one paragraph, that reading it would take minutes
 * and gigabytes. Such a file is read as the plain text that it also is.
 */
export function asksTooMuch(source: string): boolean {
  let brackets = 0;
  for (const line of source.split('\n')) {
    if (measureDepth(line) > MAX_DEPTH) return true;
    if (line.trim() === '') brackets = 0;
    else brackets += countBrackets(line);
    if (brackets > MAX_BRACKETS) return true;
  }
  return false;
}

/** Quotations and lists in front of a line; two columns of white space before a list marker are one level. */
function measureDepth(line: string): number {
  let depth = 0;
  let at = 0;
  for (; at < line.length && (line[at] === '>' || line[at] === ' ' || line[at] === '\t'); at += 1)
    if (line[at] === '>') depth += 1;
  const inner = LIST_MARKER.test(line) ? Math.floor(at / 2) : 0;
  return Math.max(depth, inner) + countMarkers(line.slice(at));
}

/** `- - - text` opens a list in a list in a list. */
function countMarkers(rest: string): number {
  let count = 0;
  const marker = /(?:[-+*]|\d{1,9}[.)])[ \t]{1,4}/y;
  while (marker.test(rest)) count += 1;
  return count;
}

function countBrackets(line: string): number {
  let count = 0;
  for (let at = line.indexOf('['); at >= 0; at = line.indexOf('[', at + 1)) count += 1;
  return count;
}
