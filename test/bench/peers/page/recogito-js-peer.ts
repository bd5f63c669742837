import { init } from '@recogito/recogito-js';
import type { Annotation } from '#core/model/annotation.ts';
import type { Peer } from './peer.ts';
import '@recogito/recogito-js/dist/recogito.min.css';

/** Its annotations are in one piece: of a discontinuous one the first. */
export function createRecogitoJs(content: HTMLElement): Peer {
  const recogito = init({ content, mode: 'pre', readOnly: false });
  return {
    load: (annotations) => recogito.setAnnotations(annotations.map(toWebAnnotation)),
    add: (annotation) => recogito.addAnnotation(toWebAnnotation(annotation)),
  };
}

function toWebAnnotation({ id, spans, label }: Annotation) {
  const [span] = spans;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `#${id}`,
    type: 'Annotation',
    body: [{ type: 'TextualBody', purpose: 'tagging', value: label }],
    target: {
      selector: [
        { type: 'TextQuoteSelector', exact: span?.quote.exact },
        { type: 'TextPositionSelector', start: span?.start, end: span?.end },
      ],
    },
  } as const;
}
