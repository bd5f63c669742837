import { isTag, isText } from 'domhandler';
import { isFurniture, isSkipped } from './html-roles.ts';
import { type Element, findElements, findNamed, type ParentNode, readText } from './markup-tree.ts';

/** Shorter than this, an element marked as the article is a teaser. */
const MIN_ARTICLE_UNITS = 250;
/** The found part must hold so much of the text of the page; else the page is kept whole. */
const MIN_MAIN_SHARE = 0.3;
const MIN_PROSE_UNITS = 40;
/** Of a paragraph, so that a tree a million deep costs no more than a page. */
const MAX_ANCESTORS = 60;

/**
 * The part of a page that a person came to read. Cautious: what is marked up as the article is believed; else paragraphs
 * vote for the element that holds them, and when they do not agree the whole page is the content.
 */
export function findMainContent(root: ParentNode): ParentNode {
  const body = findNamed(root, 'body')[0] ?? root;
  const pageUnits = countProse(body);
  const marked = findElements(body, isMarkedAsMain).map((element) => ({
    element,
    units: countProse(element),
  }));
  const best = marked.reduce<{ element: Element; units: number } | undefined>(
    (one, other) => (one === undefined || other.units > one.units ? other : one),
    undefined,
  );
  if (best !== undefined && best.units >= Math.min(MIN_ARTICLE_UNITS, pageUnits * 0.8)) return best.element;
  const voted = findByVotes(body);
  return voted !== undefined && countProse(voted) >= pageUnits * MIN_MAIN_SHARE ? voted : body;
}

function isMarkedAsMain(element: Element): boolean {
  const { name, attribs } = element;
  return (
    name === 'article' || name === 'main' || attribs.role === 'main' || attribs.itemprop === 'articleBody'
  );
}

/** Text in elements that a reader sees, without links: navigation is nearly all links. */
function countProse(root: ParentNode): number {
  let units = 0;
  const waiting: ParentNode[] = [root];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    for (const child of parent.children) {
      if (isText(child)) units += child.data.replace(/\s+/g, ' ').trim().length;
      else if (isTag(child) && child.name !== 'a' && !isSkipped(child)) waiting.push(child);
    }
  }
  return units;
}

/** Each paragraph of prose votes for its parent, and half for the parent of that. */
function findByVotes(body: ParentNode): Element | undefined {
  const votes = new Map<ParentNode, number>();
  for (const paragraph of findNamed(body, 'p', 'pre', 'blockquote')) {
    const text = readText(paragraph).trim();
    if (text.length < MIN_PROSE_UNITS || isInFurniture(paragraph)) continue;
    const weight = 1 + Math.min(3, text.length / 100);
    addVote(votes, paragraph.parent, weight);
    addVote(votes, paragraph.parent?.parent ?? null, weight / 2);
  }
  const [winner] = [...votes].sort(([, one], [, other]) => other - one)[0] ?? [];
  return winner !== undefined && isTag(winner) ? winner : undefined;
}

function addVote(votes: Map<ParentNode, number>, element: ParentNode | null, weight: number): void {
  if (element !== null && isTag(element)) votes.set(element, (votes.get(element) ?? 0) + weight);
}

function isInFurniture(element: Element): boolean {
  let parent: ParentNode | null = element;
  for (let height = 0; height < MAX_ANCESTORS && parent !== null && isTag(parent); height += 1) {
    if (isSkipped(parent) || isFurniture(parent)) return true;
    parent = parent.parent;
  }
  return false;
}
