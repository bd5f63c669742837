import { memo } from 'react';
import { getPieceBox } from '#core/pages/page-boxes.ts';
import type { PageRun, SourcePage } from '#core/pages/page-map.ts';

interface PageTextProps {
  readonly sheet: SourcePage;
  /** The whole text of the brief. */
  readonly text: string;
  readonly scale: number;
  readonly language: string | undefined;
}

/**
 * The words of a page over its drawing, unseen: for selection, copying and screen readers. In the order of the text, so that a
 * selection runs down a column and not across.
 */
export const PageText = memo(function PageText({ sheet, text, scale, language }: PageTextProps) {
  return (
    <div className="page-text" lang={language}>
      {sheet.runs.map((run) => (
        <RunText
          key={run.start}
          sheet={sheet}
          run={run}
          words={text.slice(run.start, run.end)}
          scale={scale}
        />
      ))}
    </div>
  );
});

interface RunTextProps {
  readonly sheet: SourcePage;
  readonly run: PageRun;
  readonly words: string;
  readonly scale: number;
}

function RunText({ sheet, run, words, scale }: RunTextProps) {
  const box = getPieceBox(sheet, { run, start: run.start, end: run.end });
  const stretch = box.width / Math.max(0.1, measureWords(words, run.size));
  return (
    <span
      data-from={run.start}
      dir={run.isRightToLeft ? 'rtl' : 'ltr'}
      style={{
        left: box.left * scale,
        top: box.top * scale,
        height: box.height * scale,
        fontSize: run.size * scale,
        transform: `scaleX(${stretch.toFixed(3)})`,
      }}
    >
      {words}
    </span>
  );
}

const MEASURED_PX = 100;
let pen: CanvasRenderingContext2D | null | undefined;

/** @returns points that the words take in the face of the text layer; nothing is seen of it, so any face will do */
function measureWords(words: string, size: number): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return words.length * size * 0.5;
  pen.font = `${MEASURED_PX}px sans-serif`;
  return (pen.measureText(words).width * size) / MEASURED_PX;
}
