import type { PassageView } from '../passage-view.ts';

/** The class that carries the label's colours. By position in the codebook, since an id may hold what CSS cannot. */
export function getColourClass({ labelIndex }: PassageView): string {
  return labelIndex === -1 ? 'c-unknown' : `c${labelIndex}`;
}
