import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { formatNumber } from '../format-count.ts';
import type { ListRow } from './list-rows.ts';

interface VirtualRowProps<Item> {
  readonly row: ListRow<Item> | undefined;
  readonly getRowId: (key: string) => string;
  readonly isSelected: boolean;
  readonly isCursor: boolean;
  /** 1-based place among all items, and how many there are: the undrawn ones count. */
  readonly position: number;
  readonly total: number;
  readonly renderItem: (item: Item) => ReactNode;
}

/** One drawn row of a `VirtualListBox`, which handles its clicks and keys. */
export function VirtualRow<Item>({ row, isSelected, isCursor, ...props }: VirtualRowProps<Item>) {
  if (row === undefined) return null;
  if (row.kind === 'heading') {
    return (
      <div role="presentation" className="vlist__heading" aria-hidden>
        {row.text} <span className="vlist__count">{formatNumber(row.count)}</span>
      </div>
    );
  }
  return (
    <div
      id={props.getRowId(row.key)}
      role="option"
      tabIndex={-1}
      data-row-key={row.key}
      aria-selected={isSelected}
      aria-posinset={props.position}
      aria-setsize={props.total}
      className={classNames('vlist__row', isCursor && 'vlist__row--cursor')}
    >
      {props.renderItem(row.item)}
    </div>
  );
}
