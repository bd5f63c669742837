import type { OffsetRange } from '../anchoring/offsets.ts';

/**
 * Always followed by what they belong to, so a full stop after one of them ends no sentence. Those that may well end
 * one (`Inc.`, `a.m.`, `U.S.`) are left to the rules of UAX 29.
 */
const OPENING_ABBREVIATIONS =
  'Mr Mrs Ms Mx Dr Prof Rev Hon St Mt Ft Gen Col Lt Maj Capt Sgt Cpl Pvt Adm Cmdr Brig Cdr Gov Sen Rep Pres Amb Supt Insp Det No Nos Vol Fig Figs Art Arts Sec Ch pp vs cf approx ca viz Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec'.split(
    ' ',
  );
/** One of those, or a single initial (`J. Smith`), at the end of a stretch of text. */
const OPEN_END = new RegExp(`(?:^|[\\s("“‘'\\[])(?:${OPENING_ABBREVIATIONS.join('|')}|\\p{Lu})\\.\\s*$`, 'u');

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/**
 * The sentences of one block, without the white space between them. A line feed inside a block is a line that was
 * wrapped, not an end; titles and initials end nothing either, which plain UAX 29 would have it.
 * @param words the block's own text; offsets are UTF-16 units into it
 */
export function findSentences(words: string): readonly OffsetRange[] {
  const sentences: OffsetRange[] = [];
  let start = 0;
  for (const { index, segment } of segmenter.segment(words.replaceAll('\n', ' '))) {
    const end = index + segment.length;
    const isLast = end === words.length;
    if (!isLast && OPEN_END.test(words.slice(start, end))) continue;
    const trimmed = trimRange(words, start, end);
    if (trimmed) sentences.push(trimmed);
    start = end;
  }
  return sentences;
}

function trimRange(words: string, start: number, end: number): OffsetRange | undefined {
  const sentence = words.slice(start, end);
  const trimmedStart = start + (sentence.length - sentence.trimStart().length);
  const trimmedEnd = trimmedStart + sentence.trim().length;
  return trimmedStart < trimmedEnd ? { start: trimmedStart, end: trimmedEnd } : undefined;
}
