import { type CSSProperties, useMemo } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import { cutPieces, findContext, listDifferences, type TextPiece } from './placement-pieces.ts';

export interface ComparedText {
  readonly text: string;
  /** The stretches of the passage, ascending; none when it has no place in this text. */
  readonly ranges: readonly OffsetRange[];
}

interface PlacementComparisonProps {
  readonly before: ComparedText;
  /** `null` when no place is proposed. */
  readonly after: ComparedText | null;
  /** Colours of the label, as custom properties. */
  readonly style: CSSProperties;
}

/** The passage in the earlier and in the corrected text, side by side, with the words that differ marked. */
export function PlacementComparison({ before, after, style }: PlacementComparisonProps) {
  const sides = useMemo(() => compare(before, after), [before, after]);
  return (
    <div className="placement__sides" style={style}>
      <Side name="Earlier version" pieces={sides.before} change="removed" />
      {sides.after === null ? (
        <section className="placement__side" aria-label="Corrected version">
          <h3 className="placement__side-name">Corrected version</h3>
          <p className="placement__nothing">Nothing in the corrected text is like these words.</p>
        </section>
      ) : (
        <Side name="Corrected version" pieces={sides.after} change="added" />
      )}
    </div>
  );
}

function compare(before: ComparedText, after: ComparedText | null) {
  const contextBefore = findContext(before.text, before.ranges);
  if (after === null) {
    return {
      before: cutPieces(before.text, contextBefore, { passage: before.ranges, differences: [] }),
      after: null,
    };
  }
  const contextAfter = findContext(after.text, after.ranges);
  const { removed, added } = listDifferences(
    before.text.slice(contextBefore.start, contextBefore.end),
    after.text.slice(contextAfter.start, contextAfter.end),
  );
  return {
    before: cutPieces(before.text, contextBefore, {
      passage: before.ranges,
      differences: removed,
    }),
    after: cutPieces(after.text, contextAfter, {
      passage: after.ranges,
      differences: added,
    }),
  };
}

interface SideProps {
  readonly name: string;
  readonly pieces: readonly TextPiece[];
  readonly change: 'removed' | 'added';
}

function Side({ name, pieces, change }: SideProps) {
  return (
    <section className="placement__side" aria-label={name}>
      <h3 className="placement__side-name">{name}</h3>
      <p className="placement__text" dir="auto">
        {pieces.map((piece) => (
          <Piece key={piece.key} piece={piece} change={change} />
        ))}
      </p>
    </section>
  );
}

function Piece({ piece, change }: { readonly piece: TextPiece; readonly change: SideProps['change'] }) {
  const Changed = change === 'removed' ? 'del' : 'ins';
  const words = piece.isDifferent ? (
    <Changed className="placement__change">{piece.text}</Changed>
  ) : (
    piece.text
  );
  return piece.isPassage ? <mark className="placement__passage">{words}</mark> : <span>{words}</span>;
}
