import type { PdfFragment } from './pdf-fragment.ts';
import type { PdfLine } from './pdf-line.ts';

export interface JoinedText {
  readonly text: string;
  /** Where in `text` each fragment stands, UTF-16 units, in order. */
  readonly pieces: readonly { readonly fragment: PdfFragment; readonly start: number }[];
  /** How many words were put together that a line end had divided. */
  readonly joinedWordCount: number;
}

export interface JoinOptions {
  /** Units of the first line to leave out: a list marker. */
  readonly skip: number;
  /** Line breaks are kept, as in tables. */
  readonly keepsLines: boolean;
  /** Compounds that the document writes with a hyphen inside of a line. */
  readonly hyphenated: ReadonlySet<string>;
}

const HYPHEN_END = /(\p{L}+)([-\u2010\u00ad])$/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** The lines of a paragraph as running text; words divided at a line end are put together again. */
export function joinLines(
  lines: readonly PdfLine[],
  { skip, keepsLines, hyphenated }: JoinOptions,
): JoinedText {
  const pieces: { fragment: PdfFragment; start: number }[] = [];
  let text = '';
  let joinedWordCount = 0;
  lines.forEach((line, index) => {
    const dropped = index === 0 ? skip : 0;
    const added = line.text.slice(dropped);
    if (index > 0 && keepsLines) {
      text += '\n';
    } else if (index > 0) {
      const joined = joinWords(text, added, hyphenated);
      if (joined.length < text.length) joinedWordCount += 1;
      text = joined;
    }
    for (const { fragment, start } of line.pieces) {
      if (start + fragment.text.length > dropped) {
        pieces.push({ fragment, start: text.length + Math.max(0, start - dropped) });
      }
    }
    text += added;
  });
  return { text, pieces, joinedWordCount };
}

/** @returns what comes before the next line: with a space, without its hyphen, or as it is */
function joinWords(text: string, next: string, hyphenated: ReadonlySet<string>): string {
  const [, head = '', hyphen] = HYPHEN_END.exec(text) ?? [];
  const tail = /^\p{Ll}+/u.exec(next)?.[0];
  if (hyphen === undefined) return joinPlain(text, next);
  if (tail === undefined) return text;
  // `front-` and `line`: a compound when the document has it elsewhere, a divided word else.
  if (hyphen !== '\u00ad' && hyphenated.has(`${head}-${tail}`.toLowerCase())) return text;
  return text.slice(0, -1);
}

function joinPlain(text: string, next: string): string {
  const isUnspaced = UNSPACED.test(text.slice(-1)) && UNSPACED.test(next.slice(0, 1));
  return isUnspaced || text.endsWith(' ') ? text : `${text} `;
}

/** Compounds written with a hyphen inside of lines, in lower case. */
export function collectHyphenated(lines: readonly PdfLine[]): Set<string> {
  const found = new Set<string>();
  for (const { text } of lines) {
    for (const [compound] of text.matchAll(/\p{L}+-\p{Ll}+(?=[\s\p{P}])/gu))
      found.add(compound.toLowerCase());
  }
  return found;
}
