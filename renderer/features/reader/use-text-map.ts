import { type RefObject, useLayoutEffect, useState } from 'react';
import type { BriefText } from '#core/model/blocks.ts';
import { createTextMap, type TextMap } from './range-to-offsets.ts';

/** The map between this text and its nodes; `null` until they are in the page. */
export function useTextMap(textRef: RefObject<HTMLElement | null>, text: BriefText): TextMap | null {
  const [made, setMade] = useState<{ readonly source: BriefText; readonly map: TextMap } | null>(null);
  useLayoutEffect(() => {
    if (textRef.current) setMade({ source: text, map: createTextMap(textRef.current, text) });
  }, [textRef, text]);
  return made?.source === text ? made.map : null;
}
