import type { RelationType } from '#core/model/codebook.ts';
import { foldText, hasAllWords } from '#core/search/fold-text.ts';

/** A type of link, read in one of its two directions. */
export interface LinkChoice {
  readonly type: RelationType;
  /** The chosen target is where the link begins: `is commanded by`. */
  readonly isInverse: boolean;
  readonly words: string;
  /** The digit that takes it at once while nothing is typed, or `null`. */
  readonly digit: string | null;
}

const DIGITS = '1234567890';

/** All types in the order of the codebook, then the directed ones read from their other end. */
export function listLinkChoices(types: readonly RelationType[]): readonly LinkChoice[] {
  const forward = types.map((type) => ({ type, isInverse: false, words: type.name }));
  const inverse = types
    .filter(({ isSymmetric }) => !isSymmetric)
    .map((type) => ({ type, isInverse: true, words: type.inverseName }));
  return [...forward, ...inverse].map((choice, index) => ({ ...choice, digit: DIGITS[index] ?? null }));
}

export function findLinkChoices(choices: readonly LinkChoice[], query: string): readonly LinkChoice[] {
  const folded = foldText(query.trim());
  return folded === '' ? choices : choices.filter(({ words }) => hasAllWords(foldText(words), folded));
}
