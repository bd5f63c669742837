import { type KeyboardEvent, useRef, useState } from 'react';
import { foldText } from '#core/search/fold-text.ts';
import { type CursorMove, findMoveTarget, findTypedRow, type ListRow } from './list-rows.ts';

const MOVES: Readonly<Record<string, CursorMove>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'next-page',
  PageUp: 'previous-page',
};
const TYPING_PAUSE_MS = 700;

interface ListCursor {
  /** The current row; falls back to the selected one when its row has gone. */
  readonly key: string | null;
  readonly set: (key: string) => void;
  /** @returns where the key moved the cursor, which uses it up, or `null`. */
  readonly move: (event: KeyboardEvent) => string | null;
}

interface CursorOptions<Item> {
  readonly rows: readonly ListRow<Item>[];
  readonly selectedKey: string | null;
  readonly getText: (item: Item) => string;
}

/** The row that the keyboard is on: arrows, Home, End, pages, and letters that jump to the row that starts so. */
export function useListCursor<Item>({ rows, selectedKey, getText }: CursorOptions<Item>): ListCursor {
  const [wanted, setWanted] = useState<string | null>(null);
  const typed = useRef({ text: '', at: 0 });
  const isWantedThere = wanted !== null && rows.some((row) => row.key === wanted);
  const key = isWantedThere ? wanted : selectedKey;

  const findTarget = (event: KeyboardEvent): string | null => {
    const move = MOVES[event.key];
    if (move !== undefined) return findMoveTarget(rows, key, move);
    if (!isLetter(event)) return null;
    const isGoingOn = event.timeStamp - typed.current.at < TYPING_PAUSE_MS;
    const text = foldText((isGoingOn ? typed.current.text : '') + event.key);
    typed.current = { text, at: event.timeStamp };
    return findTypedRow(rows, key, text, (item) => foldText(getText(item)));
  };

  return {
    key,
    set: setWanted,
    move: (event) => {
      const target = findTarget(event);
      if (target === null) return null;
      event.preventDefault();
      setWanted(target);
      return target;
    },
  };
}

function isLetter(event: KeyboardEvent): boolean {
  return (
    [...event.key].length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
  );
}
