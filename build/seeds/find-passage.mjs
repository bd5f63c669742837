/**
 * Where a passage lies, written as a person would point at it: words of the text that occur exactly once, with the
 * passage in double brackets, `said on [[Monday]], that`. Several pairs of brackets make a discontinuous passage.
 * @param {string} text canonical text
 * @param {string} pointer
 * @returns {{ start: number, end: number }[]} UTF-16 offsets, ascending
 */
export function findPassage(text, pointer) {
  const { words, ranges } = readPointer(pointer);
  const at = text.indexOf(words);
  if (at === -1) throw new Error(`not in the text: ${words}`);
  if (text.indexOf(words, at + 1) !== -1) throw new Error(`more than once in the text: ${words}`);
  return ranges.map(({ start, end }) => ({ start: at + start, end: at + end }));
}

/** @param {string} pointer */
function readPointer(pointer) {
  const ranges = [];
  let words = '';
  for (const [index, piece] of pointer.split(/\[\[|\]\]/).entries()) {
    if (index % 2 === 1) ranges.push({ start: words.length, end: words.length + piece.length });
    words += piece;
  }
  if (ranges.length === 0 || ranges.some(({ start, end }) => start === end)) {
    throw new Error(`no passage in double brackets: ${pointer}`);
  }
  return { words, ranges };
}
