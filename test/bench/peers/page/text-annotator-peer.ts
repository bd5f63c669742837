import { createTextAnnotator, type RendererType, type TextAnnotation } from '@recogito/text-annotator';
import type { Annotation } from '#core/model/annotation.ts';
import type { Peer } from './peer.ts';
import '@recogito/text-annotator/text-annotator.css';

export function createTextAnnotatorPeer(content: HTMLElement, renderer: RendererType): Peer {
  const annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(content, { renderer });
  const findRange = createRangeFinder(content);
  const convert = (annotation: Annotation) => toTextAnnotation(annotation, findRange);
  return {
    load: async (annotations) => {
      annotator.setAnnotations(annotations.map(convert));
    },
    add: (annotation) => annotator.addAnnotation(convert(annotation)),
  };
}

type FindRange = (start: number, end: number) => Range;

function toTextAnnotation({ id, spans, label }: Annotation, findRange: FindRange): TextAnnotation {
  return {
    id,
    bodies: [{ id: `${id}-body`, annotation: id, purpose: 'tagging', value: label }],
    target: {
      annotation: id,
      selector: spans.map(({ start, end, quote }) => ({
        quote: quote.exact,
        start,
        end,
        range: findRange(start, end),
      })),
    },
  };
}

/** Ranges are given with the annotations, so that finding them in the page is not measured as the peer's own time. */
function createRangeFinder(content: HTMLElement): FindRange {
  const nodes: { readonly node: Text; readonly start: number }[] = [];
  let length = 0;
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    nodes.push({ node, start: length });
    length += node.length;
  }
  const findNode = (offset: number) => {
    let low = 0;
    let high = nodes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((nodes[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const found = nodes[low];
    if (!found) throw new RangeError('The page has no text.');
    return found;
  };
  return (start, end) => {
    const range = document.createRange();
    const from = findNode(start);
    const to = findNode(end - 1);
    range.setStart(from.node, start - from.start);
    range.setEnd(to.node, end - to.start);
    return range;
  };
}
