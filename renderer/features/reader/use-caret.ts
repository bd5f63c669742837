import { type RefObject, useEffect, useRef } from 'react';
import { ensureCaret, findCaretBox, findCaretOffset } from './caret.ts';
import { stepCaret } from './keyboard-selection.ts';
import type { TextMap } from './range-to-offsets.ts';
import { findCaretStep } from './selection-key.ts';

interface CaretInput {
  readonly map: TextMap | null;
  readonly scrollerRef: RefObject<HTMLElement | null>;
  /** The line that shows where the keyboard is; moved by hand, since it follows every key. */
  readonly caretRef: RefObject<HTMLElement | null>;
  /** Where the passage in hand begins, or `null`. */
  readonly activeOffset: number | null;
}

/**
 * A caret in text that cannot be edited: shown once a key is used, hidden again by the mouse, which needs none. Listens
 * on the text itself, before the window's own shortcuts, and takes only the keys that move it.
 */
export function useCaret({ map, scrollerRef, caretRef, activeOffset }: CaretInput): void {
  const preferred = useRef(activeOffset);
  useEffect(() => {
    preferred.current = activeOffset;
  });
  useEffect(() => {
    const scroller = scrollerRef.current;
    if (!map || !scroller) return;
    const { root } = map;
    const show = createCaretView(map, caretRef);
    const onKeyDown = (event: KeyboardEvent) => {
      const step = event.isComposing ? null : findCaretStep(event);
      if (!step) return;
      event.preventDefault();
      root.dataset.keyboard = '';
      ensureCaret(map, scroller, preferred.current);
      stepCaret(map, scroller, step);
      show.now();
    };
    const onFocus = () => {
      if (!root.matches(':focus-visible')) return;
      root.dataset.keyboard = '';
      ensureCaret(map, scroller, preferred.current);
      show.now();
    };
    const onPointerDown = () => {
      delete root.dataset.keyboard;
    };
    root.addEventListener('keydown', onKeyDown);
    root.addEventListener('focus', onFocus);
    root.addEventListener('pointerdown', onPointerDown);
    document.addEventListener('selectionchange', show.soon);
    const observer = new ResizeObserver(show.now);
    observer.observe(root);
    return () => {
      root.removeEventListener('keydown', onKeyDown);
      root.removeEventListener('focus', onFocus);
      root.removeEventListener('pointerdown', onPointerDown);
      document.removeEventListener('selectionchange', show.soon);
      observer.disconnect();
      show.cancel();
    };
  }, [map, scrollerRef, caretRef]);
}

function createCaretView(map: TextMap, caretRef: RefObject<HTMLElement | null>) {
  let frame = 0;
  const now = () => {
    const caret = caretRef.current;
    const origin = caret?.parentElement;
    if (!caret || !origin || map.root.dataset.keyboard === undefined) return;
    const offset = findCaretOffset(map);
    const box = offset === null ? null : findCaretBox(map, offset);
    caret.hidden = !box;
    if (!box) return;
    const from = origin.getBoundingClientRect();
    caret.style.transform = `translate(${box.left - from.left}px, ${box.top - from.top}px)`;
    caret.style.height = `${box.height}px`;
  };
  return {
    now,
    soon: () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(now);
    },
    cancel: () => cancelAnimationFrame(frame),
  };
}
