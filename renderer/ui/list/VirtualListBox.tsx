import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react';
import { getItemPositions, type ListRow } from './list-rows.ts';
import { useListCursor } from './use-list-cursor.ts';
import { VirtualRow } from './VirtualRow.tsx';

export interface SelectIntent {
  /** Ctrl or Cmd was held, or Space pressed: this row joins or leaves the selection. */
  readonly isAdding: boolean;
  /** Shift was held: the selection grows up to this row. */
  readonly isExtending: boolean;
  /** The row that the keyboard came from, when Shift and an arrow extend the selection. */
  readonly fromKey?: string;
}

interface VirtualListBoxProps<Item> {
  readonly label: string;
  readonly rows: readonly ListRow<Item>[];
  /** CSS pixels of a typical row; real heights are measured. */
  readonly estimatedRowPx: number;
  readonly selectedKey: string | null;
  /** Further selected rows, for acting on many at once. */
  readonly markedKeys?: ReadonlySet<string>;
  /** Ctrl or Cmd with A. */
  readonly onSelectAll?: () => void;
  /** Esc while several rows are selected. */
  readonly onClearMarks?: () => void;
  /** Enter, Space or a click; with `markedKeys` also Shift and an arrow. */
  readonly onSelect: (key: string, intent: SelectIntent) => void;
  readonly onContextMenu?: (key: string, point: { readonly x: number; readonly y: number }) => void;
  /** Delete or Backspace on the row. */
  readonly onDelete?: (key: string) => void;
  readonly renderItem: (item: Item) => ReactNode;
  /** What typing letters jumps to. */
  readonly getText: (item: Item) => string;
}

/**
 * A list box of any length that draws only what shows. The focus stays on the list and `aria-activedescendant` names
 * the current row, so nothing is lost when that row scrolls out of the drawn part.
 */
export function VirtualListBox<Item>(props: VirtualListBoxProps<Item>) {
  const { rows, selectedKey, markedKeys, onSelect, onContextMenu, onDelete } = props;
  const listId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const positions = useMemo(() => getItemPositions(rows), [rows]);
  const cursor = useListCursor({ rows, selectedKey, getText: props.getText });
  const cursorIndex = useMemo(() => rows.findIndex((row) => row.key === cursor.key), [rows, cursor.key]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => props.estimatedRowPx,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    useFlushSync: false,
  });

  useEffect(() => {
    if (cursorIndex >= 0) virtualizer.scrollToIndex(cursorIndex, { align: 'auto' });
  }, [cursorIndex, virtualizer]);

  const getRowId = (key: string) => `${listId}-${key}`;

  const handleRowKey = (event: KeyboardEvent, key: string): boolean => {
    if (event.key === 'Enter' || event.key === ' ') onSelect(key, getIntent(event));
    else if (onDelete && (event.key === 'Delete' || event.key === 'Backspace')) onDelete(key);
    else if (onContextMenu && isMenuKey(event))
      onContextMenu(key, getPointBelow(document.getElementById(getRowId(key))));
    else return false;
    return true;
  };

  const handleKeyDown = (event: KeyboardEvent) => {
    const from = cursor.key;
    const isMarking = handleMarkKey(event, props);
    const target = isMarking ? null : cursor.move(event);
    if (target !== null && markedKeys && event.shiftKey && event.key.startsWith('Arrow'))
      onSelect(target, { isAdding: false, isExtending: true, ...(from === null ? {} : { fromKey: from }) });
    const isUsed = isMarking || (target === null && from !== null && handleRowKey(event, from));
    if (isUsed) event.preventDefault();
  };

  const handleClick = (event: MouseEvent) => {
    const key = findRowKey(event.target);
    if (key === null) return;
    cursor.set(key);
    onSelect(key, getIntent(event));
  };

  // A pressed row would take the focus and lose it again when it scrolls away: the list keeps it.
  const handleMouseDown = (event: MouseEvent) => {
    if (findRowKey(event.target) === null) return;
    event.preventDefault();
    scroller.current?.focus({ preventScroll: true });
  };

  const handleContextMenu = (event: MouseEvent) => {
    const key = findRowKey(event.target);
    if (key === null || !onContextMenu) return;
    event.preventDefault();
    cursor.set(key);
    onContextMenu(key, { x: event.clientX, y: event.clientY });
  };

  return (
    <div
      ref={scroller}
      className="vlist"
      role="listbox"
      aria-label={props.label}
      aria-multiselectable={markedKeys !== undefined || undefined}
      aria-activedescendant={cursorIndex < 0 || cursor.key === null ? undefined : getRowId(cursor.key)}
      tabIndex={0}
      onKeyDown={handleKeyDown}
      onMouseDown={handleMouseDown}
      onClick={handleClick}
      onContextMenu={handleContextMenu}
    >
      <div role="presentation" className="vlist__space" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            role="presentation"
            className="vlist__slot"
            style={{ transform: `translateY(${start}px)` }}
          >
            <VirtualRow
              row={rows[index]}
              getRowId={getRowId}
              isSelected={isSelected(rows[index]?.key, selectedKey, markedKeys)}
              isCursor={index === cursorIndex}
              position={positions[index] ?? 0}
              total={positions.at(-1) ?? 0}
              renderItem={props.renderItem}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

/** Keys for selecting many. @returns whether the key was used up. */
function handleMarkKey(
  event: KeyboardEvent,
  {
    markedKeys,
    onSelectAll,
    onClearMarks,
  }: Pick<VirtualListBoxProps<never>, 'markedKeys' | 'onSelectAll' | 'onClearMarks'>,
): boolean {
  if (onSelectAll && event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
    onSelectAll();
    return true;
  }
  if (!onClearMarks || event.key !== 'Escape' || (markedKeys?.size ?? 0) < 2) return false;
  onClearMarks();
  return true;
}

function isSelected(
  key: string | undefined,
  selectedKey: string | null,
  markedKeys: ReadonlySet<string> | undefined,
): boolean {
  return key !== undefined && (key === selectedKey || (markedKeys?.has(key) ?? false));
}

function getIntent(event: KeyboardEvent | MouseEvent): SelectIntent {
  const isSpace = 'key' in event && event.key === ' ';
  return { isAdding: isSpace || event.ctrlKey || event.metaKey, isExtending: event.shiftKey };
}

function findRowKey(target: EventTarget): string | null {
  const row = target instanceof Element ? target.closest('[data-row-key]') : null;
  return row?.getAttribute('data-row-key') ?? null;
}

function isMenuKey(event: KeyboardEvent): boolean {
  return event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
}

/** Where a menu opens that was asked for by key. */
function getPointBelow(element: Element | null): { readonly x: number; readonly y: number } {
  const box = element?.getBoundingClientRect();
  return box ? { x: box.left + 16, y: box.bottom - 4 } : { x: 0, y: 0 };
}
