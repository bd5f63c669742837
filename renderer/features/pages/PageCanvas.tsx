import { useEffect, useRef, useState } from 'react';
import type { DrawQueue } from './draw-queue.ts';
import type { PageDocument } from './page-document.ts';
import { usePixelDensity } from './use-pixel-density.ts';

interface PageCanvasProps {
  readonly document: PageDocument;
  readonly queue: DrawQueue;
  readonly page: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** CSS pixels a point. */
  readonly scale: number;
  readonly onDrawn: (page: number) => void;
}

/** Sharper than this nobody sees, and a canvas of a magnified page would fill the memory. */
const MAX_CANVAS_PIXELS = 20_000_000;

/** A page as it is drawn. What was drawn for another size stays until the new drawing is there. */
export function PageCanvas(props: PageCanvasProps) {
  const { document: source, queue, page, width, height, scale, onDrawn } = props;
  const hostRef = useRef<HTMLDivElement>(null);
  const [isBroken, setBroken] = useState(false);
  const screenDensity = usePixelDensity();
  useEffect(() => {
    const canvas = document.createElement('canvas');
    const density = Math.min(screenDensity, Math.sqrt(MAX_CANVAS_PIXELS / (width * height)));
    return queue.add({
      page,
      start: () => source.draw(page, canvas, scale * density),
      onDone: () => {
        const host = hostRef.current;
        if (host === null) return;
        freeCanvases(host);
        host.replaceChildren(canvas);
        setBroken(false);
        onDrawn(page);
      },
      onError: () => setBroken(true),
    });
  }, [source, queue, page, width, height, scale, screenDensity, onDrawn]);
  useEffect(() => {
    const host = hostRef.current;
    return () => {
      if (host !== null) freeCanvases(host);
      source.forget(page);
    };
  }, [source, page]);
  return (
    <>
      <div ref={hostRef} className="page-canvas" aria-hidden />
      {isBroken ? (
        <p className="page-problem">
          This page could not be drawn: the file is damaged here. Its text is in the brief.
        </p>
      ) : null}
    </>
  );
}

/** The memory of a canvas is freed when it has no size, and not when somebody collects it. */
function freeCanvases(host: HTMLElement): void {
  for (const canvas of host.querySelectorAll('canvas')) {
    canvas.width = 0;
    canvas.height = 0;
  }
}
