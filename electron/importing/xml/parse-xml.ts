import { parseDocument } from 'htmlparser2';
import { decodeStated } from '../decode-stated.ts';
import { type Element, listChildren, type ParentNode } from '../html/markup-tree.ts';

/** For the report: trees of strangers are deep and the stack has an end. */
export const CUT_OFF_NOTE = 'Parts that are nested deeper than any program writes were left out.';

/**
 * XML without a schema. Entities of a DTD are left as they stand and nothing external is read, so there are neither billion
 * laughs nor files of this computer in the result.
 */
export function parseXml(bytes: Uint8Array): ParentNode {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const stated = /^[\s\S]{0,3}<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1];
  const text = decodeStated(bytes, stated)?.text ?? '';
  return parseDocument(text, { xmlMode: true, decodeEntities: true });
}

/** The first child element of this name; the name as written, with its prefix. */
export function findChild(parent: ParentNode | undefined, name: string): Element | undefined {
  return parent === undefined ? undefined : listChildren(parent).find((child) => child.name === name);
}

/** Follows child elements by name: `findPath(paragraph, 'w:pPr', 'w:pStyle')`. */
export function findPath(parent: ParentNode | undefined, ...names: readonly string[]): Element | undefined {
  let found: ParentNode | undefined = parent;
  for (const name of names) found = findChild(found, name);
  return found !== undefined && 'attribs' in found ? found : undefined;
}
