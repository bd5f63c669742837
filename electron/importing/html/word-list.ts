import { type Element, findElements, readText } from './markup-tree.ts';

export interface WordListItem {
  readonly level: number;
  readonly marker: string;
  /** Holds the marker as text, which is not to be read again. */
  readonly markerElement: Element | undefined;
}

const LIST_STYLE = /mso-list:\s*l\d+\s+level(\d{1,2})/i;

/**
 * Word writes its lists into HTML as paragraphs with a style of its own, the bullet or number being text in them.
 * @returns `undefined` for every other element
 */
export function readWordListItem({ attribs, children }: Element): WordListItem | undefined {
  const level = LIST_STYLE.exec(attribs.style ?? '')?.[1];
  if (level === undefined) return undefined;
  const [markerElement] = children.flatMap((child) =>
    'children' in child ? findMarker(child.type === 'tag' ? [child] : []) : [],
  );
  const text = markerElement === undefined ? '' : readText(markerElement).replace(/[\s\u00a0]+/g, '');
  // Bullets are signs of symbol fonts, where a circle may be the letter o.
  const marker = /^\(?([\p{L}\p{N}]{1,6})[.)]\)?$/u.test(text) ? text : '•';
  return { level: Math.min(12, Math.max(1, Number(level))), marker: marker.slice(0, 12), markerElement };
}

function findMarker(roots: readonly Element[]): Element[] {
  return roots.flatMap((root) => (isMarker(root) ? [root] : findElements(root, isMarker)));
}

function isMarker({ attribs }: Element): boolean {
  return /mso-list:\s*ignore/i.test(attribs.style ?? '');
}
