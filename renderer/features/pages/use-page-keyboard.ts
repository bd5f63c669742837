import { type RefObject, useEffect, useRef } from 'react';
import { hasCaret, placeCaret } from './page-text-selection.ts';
import type { PageViewHandle } from './page-view-handle.ts';

const STEPS: Readonly<
  Record<string, { readonly direction: 'left' | 'right' | 'backward' | 'forward'; readonly unit: string }>
> = {
  ArrowLeft: { direction: 'left', unit: 'character' },
  ArrowRight: { direction: 'right', unit: 'character' },
  ArrowUp: { direction: 'backward', unit: 'line' },
  ArrowDown: { direction: 'forward', unit: 'line' },
};

/** Shift with an arrow selects, with Ctrl word by word: from where the selection is, else from the first words in view. */
export function usePageKeyboard(scrollerRef: RefObject<HTMLElement | null>, handle: PageViewHandle): void {
  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  });
  useEffect(() => {
    const scroller = scrollerRef.current;
    if (scroller === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (step === undefined || !event.shiftKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      if (!hasCaret(scroller)) placeCaret(scroller, latest.current.getReadingOffset());
      const isSideways = step.unit === 'character';
      const unit = event.ctrlKey && isSideways ? 'word' : step.unit;
      const selection = document.getSelection();
      selection?.modify('extend', step.direction, unit);
      selection?.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' });
    };
    scroller.addEventListener('keydown', onKeyDown);
    return () => scroller.removeEventListener('keydown', onKeyDown);
  }, [scrollerRef]);
}
