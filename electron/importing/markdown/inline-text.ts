import type { PhrasingContent } from 'mdast';

/**
 * The words of inline Markdown: emphasis and links keep their text, pictures their description, HTML tags nothing. A
 * line end in the source is a space, a hard break stays a line feed.
 */
export function readInline(nodes: readonly PhrasingContent[]): string {
  return nodes.map(readNode).join('');
}

function readNode(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/[ \t]*\n[ \t]*/g, ' ');
    case 'inlineCode':
      return node.value.replace(/\n/g, ' ');
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'footnoteReference':
      return `[${node.label ?? node.identifier}]`;
    case 'html':
      return /^<br\b/i.test(node.value) ? '\n' : '';
    default:
      return readInline(node.children);
  }
}
