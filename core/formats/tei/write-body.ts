import { type CodePointIndex, createCodePointIndex } from '../../anchoring/code-point-index.ts';
import type { Block } from '../../model/blocks.ts';
import type { ExportInput } from '../format.ts';
import { NO_XML, replaceForbidden, type XmlMarkup, xml } from '../xml.ts';

/** A block as it stands in the file: its id, and its text as a TEI processor counts it. */
export interface TeiBlock {
  readonly id: string;
  readonly block: Block;
  readonly text: string;
  readonly index: CodePointIndex;
}

/** The blocks that hold text; a brief without blocks is one. */
export function listTeiBlocks({ text: { text, blocks } }: ExportInput): readonly TeiBlock[] {
  const all: readonly Block[] =
    blocks.length > 0 ? blocks : [{ type: 'preformatted', start: 0, end: text.length }];
  return all.map((block, position) => {
    const words = text.slice(block.start, block.end);
    return {
      id: `b${position + 1}`,
      block,
      text: replaceForbidden(words),
      index: createCodePointIndex(words),
    };
  });
}

/**
 * `ab` (anonymous block) for all that is not a paragraph: `head` and `item` would need divisions and lists that the
 * brief's flat blocks do not give. White space is kept, since positions count it.
 */
export function writeBody(blocks: readonly TeiBlock[]): XmlMarkup {
  return xml`<body>\n${blocks.map(writeBlock)}</body>`;
}

function writeBlock({ id, block, text }: TeiBlock): XmlMarkup {
  switch (block.type) {
    case 'paragraph':
      return xml`<p xml:id="${id}" xml:space="preserve">${text}</p>\n`;
    case 'heading':
      return xml`<ab type="heading" subtype="level-${block.level}" xml:id="${id}" xml:space="preserve">${text}</ab>\n`;
    case 'list-item':
      return xml`<ab type="item" subtype="level-${block.level}"${writeMarker(block.marker)} xml:id="${id}" xml:space="preserve">${text}</ab>\n`;
    case 'table-cell':
      return xml`<ab type="cell" subtype="${block.isHeader ? 'label' : 'data'}" n="${block.table}.${block.row}.${block.column}" xml:id="${id}" xml:space="preserve">${text}</ab>\n`;
    case 'quote':
    case 'preformatted':
      return xml`<ab type="${block.type}" xml:id="${id}" xml:space="preserve">${text}</ab>\n`;
    case 'page-break':
      return xml`<pb n="${block.page}" xml:id="${id}"/>\n`;
  }
}

function writeMarker(marker: string): XmlMarkup {
  return marker === '' ? NO_XML : xml` n="${marker}"`;
}
