import type { PdfFragment } from './pdf-fragment.ts';
import type { PdfLine } from './pdf-line.ts';

/** `text.slice(start, end)` is what `fragment.text` has from `from` on, all in UTF-16 units. */
export interface JoinedPiece {
  readonly fragment: PdfFragment;
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

export interface JoinedText {
  readonly text: string;
  /** Where each fragment stands in `text`, in order. */
  readonly pieces: readonly JoinedPiece[];
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
  const pieces: JoinedPiece[] = [];
  let text = '';
  let joinedWordCount = 0;
  lines.forEach((line, index) => {
    const dropped = index === 0 ? skip : 0;
    const added = line.text.slice(dropped);
    if (index > 0 && keepsLines) {
      text += '\n';
    } else if (index > 0) {
      const joined = joinWords(text, added, hyphenated);
      if (joined.length < text.length) {
        joinedWordCount += 1;
        dropEnd(pieces, joined.length);
      }
      text = joined;
    }
    pieces.push(...placePieces(line, dropped, text.length));
    text += added;
  });
  return { text, pieces, joinedWordCount };
}

/** @param dropped units at the start of the line that do not go into the text */
function placePieces(line: PdfLine, dropped: number, at: number): JoinedPiece[] {
  return line.pieces.flatMap(({ fragment, start }) => {
    const from = Math.max(0, dropped - start);
    // The end of a line is trimmed, the fragment that it ends with is not.
    const end = Math.min(start + fragment.text.length, line.text.length);
    if (start + from >= end) return [];
    return [{ fragment, from, start: at + start + from - dropped, end: at + end - dropped }];
  });
}

/** The hyphen of a divided word is on the page and not in the text. */
function dropEnd(pieces: JoinedPiece[], length: number): void {
  const last = pieces.pop();
  if (last !== undefined && last.start < length) pieces.push({ ...last, end: Math.min(last.end, length) });
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
