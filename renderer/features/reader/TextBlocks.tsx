import { type CSSProperties, memo, type ReactNode } from 'react';
import type { Block, BriefText } from '#core/model/blocks.ts';
import { chunkGroups, type GroupChunk } from './chunk-groups.ts';
import { estimateLines } from './estimate-lines.ts';
import {
  type BlockGroup,
  groupBlocks,
  type ListItemBlock,
  type Placed,
  type TableCellBlock,
} from './group-blocks.ts';
import { findOutlineDepths } from './outline-depths.ts';

declare module 'react' {
  interface CSSProperties {
    /** Lines of text expected before they have been laid out. */
    '--reader-lines'?: number;
    /** Blocks that they are in: each has its space below. */
    '--reader-blocks'?: number;
    '--reader-font-size'?: string;
    '--reader-font'?: string;
    '--reader-measure'?: string;
    '--reader-line-height'?: number;
  }
}

/** A row of a table in lines of text, its padding included. */
const TABLE_ROW_LINES = 1.4;

interface TextBlocksProps {
  readonly text: BriefText;
}

/**
 * The words of the brief and nothing else: one text node a block, never split, never wrapped in marks. Rendered once a
 * brief; highlights, rings and notes all live outside of it.
 */
export const TextBlocks = memo(function TextBlocks({ text }: TextBlocksProps): ReactNode {
  const depths = findOutlineDepths(text.blocks);
  return chunkGroups(groupBlocks(text.blocks), text.text.length).map(({ groups, isLong }) => (
    <div
      key={groups[0] && keyOf(groups[0])}
      className="reader-chunk"
      data-long={isLong ? '' : undefined}
      style={{ '--reader-lines': countLines(groups, text.text), '--reader-blocks': groups.length }}
    >
      {groups.map((group) => (
        <Group key={keyOf(group)} group={group} text={text.text} depths={depths} />
      ))}
    </div>
  ));
});

function countLines(groups: GroupChunk['groups'], text: string): number {
  return groups.reduce((sum, group) => sum + linesOf(group, text), 0);
}

function linesOf(group: BlockGroup, text: string): number {
  const estimate = ({ block }: Placed<Block>) =>
    estimateLines(text.slice(block.start, block.end), block.type === 'preformatted');
  switch (group.type) {
    case 'single':
      return estimate(group.single);
    case 'list':
      return group.items.reduce((sum, item) => sum + estimate(item), 0);
    case 'table':
      return group.rows.length * TABLE_ROW_LINES;
  }
}

function keyOf(group: BlockGroup): number | undefined {
  switch (group.type) {
    case 'single':
      return group.single.index;
    case 'list':
      return group.items[0]?.index;
    case 'table':
      return group.rows[0]?.[0]?.index;
  }
}

interface GroupProps {
  readonly group: BlockGroup;
  readonly text: string;
  /** Depth in the outline of each heading, by block. */
  readonly depths: ReadonlyMap<number, number>;
}

function Group({ group, text, depths }: GroupProps): ReactNode {
  switch (group.type) {
    case 'single':
      return <Single placed={group.single} text={text} depth={depths.get(group.single.index) ?? 1} />;
    case 'list':
      return (
        <ul className="reader-list">
          {group.items.map((item) => (
            <ListItem key={item.index} placed={item} text={text} />
          ))}
        </ul>
      );
    case 'table':
      return <Table rows={group.rows} text={text} />;
  }
}

interface SingleProps {
  readonly placed: Placed<Block>;
  readonly text: string;
  readonly depth: number;
}

function Single({ placed, text, depth }: SingleProps): ReactNode {
  const { block, index } = placed;
  const words = text.slice(block.start, block.end);
  const shared = { dir: 'auto', 'data-block': index };
  switch (block.type) {
    case 'heading': {
      const Heading = headingTag(depth);
      return (
        <Heading {...shared} data-level={block.level}>
          {words}
        </Heading>
      );
    }
    case 'quote':
      return <blockquote {...shared}>{words}</blockquote>;
    case 'preformatted':
      return <pre {...shared}>{words}</pre>;
    case 'page-break':
      return <div className="reader-page-break" data-page={block.page} />;
    default:
      return <p {...shared}>{words}</p>;
  }
}

/** The title above the text is the window's first heading, so the brief's own start one lower. */
function headingTag(depth: number): 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  const tags = ['h2', 'h3', 'h4', 'h5'] as const;
  return tags[depth - 1] ?? 'h6';
}

function ListItem({
  placed,
  text,
}: {
  readonly placed: Placed<ListItemBlock>;
  readonly text: string;
}): ReactNode {
  const { block, index } = placed;
  const words = text.slice(block.start, block.end);
  return (
    <li
      dir="auto"
      data-block={index}
      data-marker={block.marker}
      data-level={Math.min(block.level, 6)}
      style={sizeHint(words)}
    >
      {words}
    </li>
  );
}

function Table({
  rows,
  text,
}: {
  readonly rows: readonly (readonly Placed<TableCellBlock>[])[];
  readonly text: string;
}): ReactNode {
  return (
    <div className="reader-table">
      <table>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells[0]?.index}>
              {cells.map((cell, position) => (
                <TableCell
                  key={cell.index}
                  placed={cell}
                  text={text}
                  emptyBefore={cell.block.column - nextColumn(cells[position - 1])}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface TableCellProps {
  readonly placed: Placed<TableCellBlock>;
  readonly text: string;
  /** Columns that the source left out before this one. */
  readonly emptyBefore: number;
}

function TableCell({ placed: { block, index }, text, emptyBefore }: TableCellProps): ReactNode {
  const Cell = block.isHeader ? 'th' : 'td';
  return (
    <>
      {emptyBefore > 0 && <td colSpan={emptyBefore} />}
      <Cell dir="auto" data-block={index}>
        {text.slice(block.start, block.end)}
      </Cell>
    </>
  );
}

function nextColumn(previous: Placed<TableCellBlock> | undefined): number {
  return previous ? previous.block.column + 1 : 0;
}

function sizeHint(words: string): CSSProperties {
  return { '--reader-lines': estimateLines(words, false) };
}
