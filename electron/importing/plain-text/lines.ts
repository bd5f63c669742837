/** One line of a plain text; all positions are UTF-16 offsets into the whole text. */
export interface Line {
  /** Where the line begins, indentation included. */
  readonly lineStart: number;
  /** The part without the white space around it, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly content: string;
  /** Columns before the content; a tab counts to the next multiple of four. */
  readonly indent: number;
  /** True after a blank line, a form feed, or nothing. */
  readonly startsGroup: boolean;
  /** How many form feeds stand between this line and the one before. */
  readonly formFeeds: number;
}

const TAB_COLUMNS = 4;

/** The lines that hold something, in order; lines end at LF or form feed. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let startsGroup = true;
  let formFeeds = 0;
  for (let lineStart = 0; lineStart < text.length; ) {
    const lineEnd = findLineEnd(text, lineStart);
    const raw = text.slice(lineStart, lineEnd);
    const content = raw.trim();
    if (content === '') {
      startsGroup = true;
    } else {
      const start = lineStart + (raw.length - raw.trimStart().length);
      const end = start + content.length;
      lines.push({ lineStart, start, end, content, indent: measureIndent(raw), startsGroup, formFeeds });
      startsGroup = false;
      formFeeds = 0;
    }
    if (text[lineEnd] === '\f') {
      startsGroup = true;
      formFeeds += 1;
    }
    lineStart = lineEnd + 1;
  }
  return lines;
}

function findLineEnd(text: string, from: number): number {
  const lineFeed = text.indexOf('\n', from);
  const end = lineFeed === -1 ? text.length : lineFeed;
  // Looked for in the line only: a search through the rest of the text for each line would be quadratic.
  const formFeed = text.slice(from, end).indexOf('\f');
  return formFeed === -1 ? end : from + formFeed;
}

function measureIndent(raw: string): number {
  let columns = 0;
  for (const character of raw) {
    if (character === '\t') columns += TAB_COLUMNS - (columns % TAB_COLUMNS);
    else if (character.trim() === '') columns += 1;
    else break;
  }
  return columns;
}
