import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PagePlaces } from '#core/pages/page-places.ts';
import type { PageDocument } from './page-document.ts';
import { createPageGeometry, type KnownItems, type PageGeometry } from './page-geometry.ts';

/** What stands where, more exactly with each page that was drawn: then its fonts are known. */
export function useKnownItems(
  source: PageDocument,
  places: PagePlaces | null,
): { readonly geometry: PageGeometry | null; readonly noteDrawn: (page: number) => void } {
  const [known, setKnown] = useState<KnownItems>(() => new Map());
  const current = useRef<PageDocument | null>(source);
  useEffect(() => {
    current.current = source;
    return () => {
      current.current = null;
      setKnown(new Map());
    };
  }, [source]);
  const noteDrawn = useCallback(
    (page: number) => {
      source.readItems(page).then(
        (items) => {
          if (current.current !== source) return;
          setKnown((before) => (before.has(page) ? before : new Map(before).set(page, items)));
        },
        // Without them letters are taken for equally wide, which is near enough to go on.
        () => undefined,
      );
    },
    [source],
  );
  const geometry = useMemo(() => places && createPageGeometry(places, known), [places, known]);
  return { geometry, noteDrawn };
}
