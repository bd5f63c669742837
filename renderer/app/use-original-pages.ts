import { useEffect, useState } from 'react';
import type { BriefId } from '#core/model/ids.ts';
import type { PageMap } from '#core/pages/page-map.ts';
import { createPagePlaces, type PagePlaces } from '#core/pages/page-places.ts';
import { openPdfDocument } from '../features/pages/open-pdf-document.ts';
import type { PageDocument } from '../features/pages/page-document.ts';
import type { AppStore } from '../state/app-store.ts';
import { useApp } from './app-context.ts';

export type OpenDocument = typeof openPdfDocument;

export type OriginalPages =
  | { readonly kind: 'loading' }
  | { readonly kind: 'locked'; readonly isAgain: boolean; readonly unlock: (password: string) => void }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'ready';
      readonly document: PageDocument;
      /** Of the pages, in points. */
      readonly sizes: readonly { readonly width: number; readonly height: number }[];
      /** `null` when it is not known where the text stands on them. */
      readonly places: PagePlaces | null;
    };

/** The original of a brief, opened for drawing; closed again with the view. */
export function useOriginalPages(
  briefId: BriefId,
  openDocument: OpenDocument = openPdfDocument,
): OriginalPages {
  const app = useApp();
  const [pages, setPages] = useState<OriginalPages>({ kind: 'loading' });
  useEffect(() => {
    const opening = openOriginal(app, { briefId, openDocument });
    opening.onChange(setPages);
    return opening.close;
  }, [app, briefId, openDocument]);
  return pages;
}

interface Opening {
  onChange(tell: (pages: OriginalPages) => void): void;
  close(): void;
}

function openOriginal(
  app: AppStore,
  { briefId, openDocument }: { readonly briefId: BriefId; readonly openDocument: OpenDocument },
): Opening {
  let tell: (pages: OriginalPages) => void = () => undefined;
  let opened: PageDocument | null = null;
  let isClosed = false;
  const say = (pages: OriginalPages) => {
    if (!isClosed) tell(pages);
  };
  const run = async () => {
    say({ kind: 'loading' });
    const original = await app.bridge.invoke('pages:open', { briefId });
    if (!original.ok) return say({ kind: 'failed', message: original.error.message });
    const response = await fetch(`originals/${original.value.ticket}`);
    if (!response.ok) return say({ kind: 'failed', message: NOT_FETCHED });
    let password = '';
    const askPassword = (isAgain: boolean) =>
      new Promise<string>((resolve) => {
        const unlock = (given: string) => {
          password = given;
          say({ kind: 'loading' });
          resolve(given);
        };
        say({ kind: 'locked', isAgain, unlock });
      });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const document = await openDocument({ bytes, askPassword });
    opened = document;
    if (isClosed) return document.close();
    const map = original.value.pages ?? (await findAgain(app, briefId, password));
    const places = map === null ? null : createPagePlaces(map);
    say({ kind: 'ready', document, sizes: await readSizes(document, map), places });
  };
  return {
    onChange(listener) {
      tell = listener;
      run().catch(() => say({ kind: 'failed', message: NOT_DRAWN }));
    },
    close() {
      isClosed = true;
      opened?.close();
    },
  };
}

const NOT_FETCHED = 'The original could not be read. Close the pages and show them again.';
const NOT_DRAWN =
  'The original is damaged and its pages cannot be drawn. Its text and your passages are here; open the original in another program.';

/** Of a brief of an earlier version nothing was kept: the original is read again. */
async function findAgain(app: AppStore, briefId: BriefId, password: string): Promise<PageMap | null> {
  const found = await app.bridge.invoke('pages:find', { briefId, password });
  return found.ok ? found.value.pages : null;
}

async function readSizes(document: PageDocument, map: PageMap | null) {
  if (map?.length === document.pageCount) return map.map(({ width, height }) => ({ width, height }));
  return Promise.all(Array.from({ length: document.pageCount }, (_, page) => document.readSize(page)));
}
