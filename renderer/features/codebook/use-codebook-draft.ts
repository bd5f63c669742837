import { useState } from 'react';
import {
  addLabelMove,
  countAfterMoves,
  type LabelMove,
  type LabelMoves,
} from '#core/codebook/label-moves.ts';
import type { CodebookUsage } from '#core/codebook/usage.ts';
import type { Codebook } from '#core/model/codebook.ts';
import type { LabelId } from '#core/model/ids.ts';
import { removeLabel } from './edit-codebook.ts';

export interface CodebookDraft {
  readonly codebook: Codebook;
  /** What becomes of the passages of labels that are gone. */
  readonly moves: LabelMoves;
  /** Passages of each label, as they will be. */
  readonly labelCounts: Readonly<Record<string, number>>;
  readonly isChanged: boolean;
  change(codebook: Codebook): void;
  /** `null` for a label without passages. */
  removeLabel(id: LabelId, move: LabelMove | null): void;
  /** Another codebook in place of this one, with an answer for every label that it lacks. */
  adopt(codebook: Codebook, moves: LabelMoves): void;
}

/** A codebook being edited: nothing of it is in the library before it is saved. */
export function useCodebookDraft(saved: Codebook, usage: CodebookUsage): CodebookDraft {
  const [codebook, change] = useState(saved);
  const [moves, setMoves] = useState<LabelMoves>(new Map());
  /** A label that is there again keeps its passages. */
  const addMoves = (added: LabelMoves, next: Codebook) => {
    let all = moves;
    for (const [id, move] of added) all = addLabelMove(all, id, move);
    const isGone = (id: LabelId) => !next.labels.some((label) => label.id === id);
    setMoves(new Map([...all].filter(([id]) => isGone(id))));
  };
  return {
    codebook,
    moves,
    labelCounts: countAfterMoves(usage.labels, moves),
    isChanged: moves.size > 0 || JSON.stringify(codebook) !== JSON.stringify(saved),
    change,
    removeLabel(id, move) {
      const next = removeLabel(codebook, id);
      change(next);
      if (move !== null) addMoves(new Map([[id, move]]), next);
    },
    adopt(incoming, added) {
      change(incoming);
      addMoves(added, incoming);
    },
  };
}
