import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';

export type { ChildNode, Element, ParentNode };

/** HTML as browsers read it (HTML Standard 13.2). Nothing is fetched or run: the result is a tree of plain objects. */
export function parseHtml(markup: string): ParentNode {
  return parse(markup, { treeAdapter: adapter, scriptingEnabled: false });
}

/** All elements below `root` that `wanted` accepts, in document order. No recursion: trees of strangers are deep. */
export function findElements(root: ParentNode, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const waiting: ChildNode[] = [...root.children].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isTag(node)) continue;
    if (wanted(node)) found.push(node);
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child !== undefined) waiting.push(child);
    }
  }
  return found;
}

export function findNamed(root: ParentNode, ...names: readonly string[]): Element[] {
  return findElements(root, ({ name }) => names.includes(name));
}

export function listChildren(parent: ParentNode): Element[] {
  return parent.children.filter(isTag);
}

/** Everything written in and below the node, as it stands. */
export function readText(root: ParentNode | ChildNode): string {
  const pieces: string[] = [];
  const waiting: ChildNode[] = 'children' in root ? [...root.children].reverse() : [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isText(node)) pieces.push(node.data);
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child !== undefined) waiting.push(child);
    }
  }
  return pieces.join('');
}
