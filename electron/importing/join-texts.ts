import type { Block, BriefText } from '#core/model/blocks.ts';

/** One text after the other, set apart by a blank line; blocks and tables keep their places and numbers. */
export function joinTexts(parts: readonly BriefText[]): BriefText {
  const pieces: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  let tableCount = 0;
  for (const part of parts) {
    if (part.text === '') continue;
    const separator = length === 0 ? '' : '\n\n';
    const shift = length + separator.length;
    let tablesHere = 0;
    for (const block of part.blocks) {
      const moved = { ...block, start: block.start + shift, end: block.end + shift };
      if (moved.type !== 'table-cell') {
        blocks.push(moved);
        continue;
      }
      tablesHere = Math.max(tablesHere, moved.table + 1);
      blocks.push({ ...moved, table: moved.table + tableCount });
    }
    pieces.push(separator, part.text);
    length = shift + part.text.length;
    tableCount += tablesHere;
  }
  return { text: pieces.join(''), blocks };
}
