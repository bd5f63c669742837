import type { Annotation } from '../model/annotation.ts';

/** Words that are shown of a passage elsewhere: enough to know it by, however long it is. UTF-16 units. */
const LONGEST = 300;
const CONTEXT = 32;

/** The words of a passage on one line, spans joined by an ellipsis, cut at a word after 300 units. */
export function getPassageWords({ spans }: Pick<Annotation, 'spans'>): string {
  const words = spans.map(({ quote }) => quote.exact.replace(/\s+/g, ' ').trim()).join(' … ');
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : LONGEST)} …`;
}

/** The words before and after a passage, on one line. */
export function getPassageContext({ spans }: Pick<Annotation, 'spans'>): { prefix: string; suffix: string } {
  return {
    prefix: (spans[0]?.quote.prefix ?? '').replace(/\s+/g, ' ').slice(-CONTEXT),
    suffix: (spans.at(-1)?.quote.suffix ?? '').replace(/\s+/g, ' ').slice(0, CONTEXT),
  };
}
