import type { Annotation } from '#core/model/annotation.ts';
import type { Codebook } from '#core/model/codebook.ts';
import type { Entity } from '#core/model/entity.ts';
import { foldText, hasAllWords } from '#core/search/fold-text.ts';
import { getPassageText } from './passage-text.ts';

/** A passage as the list shows it, with the words that typing is compared with folded once. */
export interface ListedPassage {
  readonly annotation: Annotation;
  readonly text: string;
  readonly labelName: string;
  readonly entityName: string | null;
  readonly foldedText: string;
}

interface Names {
  readonly codebook: Pick<Codebook, 'labels'>;
  readonly entities: ReadonlyMap<string, Pick<Entity, 'name' | 'aliases'>>;
}

/** Done when the annotations change, so that each key typed costs a search and nothing else. */
export function listPassages(
  annotations: readonly Annotation[],
  { codebook, entities }: Names,
): readonly ListedPassage[] {
  const labels = new Map(codebook.labels.map(({ id, name }) => [id, name]));
  return annotations.map((annotation) => {
    const text = getPassageText(annotation);
    const labelName = labels.get(annotation.label) ?? annotation.label;
    const entity = annotation.entityId === null ? undefined : entities.get(annotation.entityId);
    const words = [text, labelName, entity?.name ?? '', ...(entity?.aliases ?? []), annotation.note];
    const foldedText = foldText([...words, ...annotation.tags].join('\n'));
    return { annotation, text, labelName, entityName: entity?.name ?? null, foldedText };
  });
}

/** By quote, label, entity and its aliases, note and tags; the words in any order, without accents. */
export function filterPassages(passages: readonly ListedPassage[], query: string): readonly ListedPassage[] {
  const folded = foldText(query.trim());
  if (folded === '') return passages;
  return passages.filter(({ foldedText }) => hasAllWords(foldedText, folded));
}
