import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives a button the focus when what had it cannot hold it any more: accepting the last certain passage disables the button
 * that was pressed, and the keyboard would be nowhere. Focus that is somewhere is left alone.
 * @param shown what is on screen; focus is looked at when it changes
 */
export function useFocusWhenLost(shown: string): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const seen = useRef<string>(undefined);
  useEffect(() => {
    if (seen.current === shown) return;
    seen.current = shown;
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.matches(':disabled'))
      button.current?.focus();
  }, [shown]);
  return button;
}
