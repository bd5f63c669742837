import type { Annotation } from '#core/model/annotation.ts';

/** What is measured of each: the text is in the page already. */
export interface Peer {
  /** Resolves when the peer says that it is done. */
  load(annotations: readonly Annotation[]): Promise<void>;
  add(annotation: Annotation): void;
}
