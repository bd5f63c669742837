import type { BriefId } from '#core/model/ids.ts';
import type { PassageWords } from '#core/model/references.ts';
import { getPassageWords } from '#core/references/passage-words.ts';
import { foldText, hasAllWords } from '#core/search/fold-text.ts';
import type { BriefDocument } from './brief-document.ts';
import type { BriefShelf } from './brief-shelf.ts';
import type { ReferenceIndex } from './reference-index.ts';

interface SearchedPassage extends PassageWords {
  readonly folded: string;
}

interface SearchedBrief {
  readonly historyBytes: number;
  readonly passages: readonly SearchedPassage[];
}

interface PassageQuery {
  /** As typed. */
  readonly words: string;
  readonly limit: number;
  readonly getTitle: (id: BriefId) => string;
}

/** Finds passages by their words in briefs that are not open; what was read once is remembered for the next key. */
export class PassageSearch {
  readonly #index: Pick<ReferenceIndex, 'visit'>;
  readonly #shelf: Pick<BriefShelf, 'findOpen' | 'findHistoryBytes'>;
  readonly #read = new Map<BriefId, SearchedBrief>();
  /** A newer question ends the older one: only the last key typed matters. */
  #turn = 0;

  constructor(
    index: Pick<ReferenceIndex, 'visit'>,
    shelf: Pick<BriefShelf, 'findOpen' | 'findHistoryBytes'>,
  ) {
    this.#index = index;
    this.#shelf = shelf;
  }

  /**
   * Passages that hold all these words in their quote or in the title of their brief, in the order of the briefs.
   * @returns what was found so far when a newer question comes in between
   */
  async find(
    briefIds: readonly BriefId[],
    { words, limit, getTitle }: PassageQuery,
  ): Promise<readonly PassageWords[]> {
    this.#turn += 1;
    const turn = this.#turn;
    const folded = foldText(words.trim());
    const found: PassageWords[] = [];
    for (const briefId of briefIds) {
      const title = foldText(getTitle(briefId));
      for (const { folded: own, ...passage } of await this.#list(briefId))
        if (folded === '' || hasAllWords(`${own} ${title}`, folded)) found.push(passage);
      if (found.length >= limit || turn !== this.#turn) break;
    }
    return found.slice(0, limit);
  }

  async #list(briefId: BriefId): Promise<readonly SearchedPassage[]> {
    const open = this.#shelf.findOpen(briefId);
    if (open) return listPassages(briefId, open);
    const known = this.#read.get(briefId);
    if (known && known.historyBytes === this.#shelf.findHistoryBytes(briefId)) return known.passages;
    let passages: readonly SearchedPassage[] = [];
    await this.#index.visit([briefId], (_id, opened) => {
      passages = listPassages(briefId, opened);
      this.#read.set(briefId, { historyBytes: opened.document.getPosition().byteLength, passages });
      return undefined;
    });
    return passages;
  }
}

function listPassages(briefId: BriefId, { target }: BriefDocument): readonly SearchedPassage[] {
  return target.listRecords().annotations.map((annotation) => {
    const text = getPassageWords(annotation);
    return { briefId, annotationId: annotation.id, label: annotation.label, text, folded: foldText(text) };
  });
}
