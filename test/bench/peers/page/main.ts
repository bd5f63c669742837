import { createRandom, makeAnnotations, makeLongText } from '../../reader/make-brief.ts';
import type { Peer } from './peer.ts';
import { createRecogitoJs } from './recogito-js-peer.ts';
import { createTextAnnotatorPeer } from './text-annotator-peer.ts';

/** The text and the annotations that the reader's own page makes, given to a peer. `?peer=recogito-js&annotations=10000` */
const query = new URLSearchParams(location.search);
const content = document.getElementById('content');
if (!content) throw new Error('The page has no place for the text.');

const random = createRandom(7);
const text = makeLongText(2000, 1_000_000, random);
const all = makeAnnotations(text.text, { count: Number(query.get('annotations')), depth: 6, random });
/** Half way down, so that as many ranges lie before it as after. */
const later = all[Math.floor(all.length / 2)];
const annotations = all.filter((annotation) => annotation !== later);

function fillPage(page: HTMLElement): void {
  let end = 0;
  for (const block of text.blocks) {
    page.append(text.text.slice(end, block.start));
    const paragraph = document.createElement('p');
    paragraph.textContent = text.text.slice(block.start, block.end);
    page.append(paragraph);
    end = block.end;
  }
}

function createPeer(page: HTMLElement): Peer {
  switch (query.get('peer')) {
    case 'text-annotator, spans':
      return createTextAnnotatorPeer(page, 'SPANS');
    case 'text-annotator, CSS highlights':
      return createTextAnnotatorPeer(page, 'CSS_HIGHLIGHTS');
    case 'recogito-js':
      return createRecogitoJs(page);
    default:
      throw new Error('No such peer.');
  }
}

let peer: Peer | undefined;

async function open(): Promise<void> {
  if (!content) return;
  fillPage(content);
  peer = createPeer(content);
  await peer.load(annotations);
}

/** Brings the place of the one that is added later into view. */
function reveal(): void {
  const paragraph = text.blocks.findIndex(({ end }) => end > (later?.spans[0]?.start ?? 0));
  content?.querySelectorAll('p')[paragraph]?.scrollIntoView({ block: 'center' });
}

function add(): void {
  if (peer && later) peer.add(later);
}

/** What is in the page for annotations: ranges of highlights, wrapped words, boxes over them. */
function countPainted(): number {
  let ranges = 0;
  for (const [, highlight] of CSS.highlights) ranges += highlight.size;
  return ranges + document.querySelectorAll('.r6o-annotation, .r6o-span-highlight-layer span').length;
}

const peerPage = { open, reveal, add, countPainted };
declare global {
  interface Window {
    peerPage: typeof peerPage;
  }
}
window.peerPage = peerPage;
