/**
 * Characters that could start markup anywhere in a line, escaped by a backslash (CommonMark 0.31, 2.4). Line breaks
 * are kept; `protectLines` makes them hard.
 */
export function escapeMarkup(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|~^$&]/g, '\\$&').replace(/(?![\t\n])\p{Cc}|\p{Cs}/gu, '\uFFFD');
}

/**
 * Escapes what counts only at the start or end of a line, and turns line breaks into hard breaks, so that the whole
 * stays one paragraph with the same lines.
 */
export function protectLines(escaped: string): string {
  return escaped.split('\n').map(protectLine).join('\\\n');
}

/** Text as one paragraph that CommonMark and GFM read back as the same words. */
export function escapeMarkdown(text: string): string {
  return protectLines(escapeMarkup(text));
}

/** Text for a table cell or a heading: white space, line breaks included, becomes single spaces. */
export function escapeMarkdownCell(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ').trim());
}

function protectLine(line: string): string {
  return line
    .replace(/^(\s*)([#+=:-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^[ \t]+|[ \t]+$/g, encodeSpaces);
}

/** Spaces at either end of a line would be dropped, or make a code block of it. */
function encodeSpaces(spaces: string): string {
  return spaces.replaceAll(' ', '&#32;').replaceAll('\t', '&#9;');
}
