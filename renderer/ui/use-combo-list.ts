import { type KeyboardEvent, useId, useState } from 'react';

export interface ComboList {
  readonly listId: string;
  readonly activeIndex: number;
  readonly getOptionId: (index: number) => string;
  readonly setActiveIndex: (index: number) => void;
  /** Arrows, Home, End, pages and Enter. @returns true when the key is used up. */
  readonly handleKey: (event: KeyboardEvent) => boolean;
}

export interface ComboListOptions {
  readonly count: number;
  readonly onChoose: (index: number) => void;
}

const PAGE = 8;

/**
 * The list under a text field (WAI-ARIA combobox): the focus stays in the field, the current option is told by
 * `aria-activedescendant`, and the first option is current until an arrow moves on, so that Enter takes it.
 */
export function useComboList({ count, onChoose }: ComboListOptions): ComboList {
  const listId = useId();
  const [wantedIndex, setActiveIndex] = useState(0);
  const activeIndex = Math.max(0, Math.min(wantedIndex, count - 1));

  const handleKey = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing || count === 0) return false;
    if (event.key === 'Enter') {
      event.preventDefault();
      onChoose(activeIndex);
      return true;
    }
    const target = findTarget(event.key, activeIndex, count);
    if (target === null) return false;
    event.preventDefault();
    setActiveIndex(target);
    document.getElementById(`${listId}-${target}`)?.scrollIntoView({ block: 'nearest' });
    return true;
  };

  return { listId, activeIndex, setActiveIndex, handleKey, getOptionId: (index) => `${listId}-${index}` };
}

/** Arrows wrap round, pages stop at the ends. */
function findTarget(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (index + 1) % count;
    case 'ArrowUp':
      return (index - 1 + count) % count;
    case 'PageDown':
      return Math.min(count - 1, index + PAGE);
    case 'PageUp':
      return Math.max(0, index - PAGE);
    default:
      return null;
  }
}
