import { findNamed, type ParentNode } from '../html/markup-tree.ts';
import { findChild, findPath } from '../xml/parse-xml.ts';

export interface NumberingReference {
  readonly numId: string;
  readonly level: number;
}

/** What a paragraph style means for structure. */
export interface WordStyle {
  /** 1–6 for headings and titles. */
  readonly headingLevel: number | undefined;
  readonly isQuote: boolean;
  readonly isPreformatted: boolean;
  readonly numbering: NumberingReference | undefined;
}

const PLAIN: WordStyle = {
  headingLevel: undefined,
  isQuote: false,
  isPreformatted: false,
  numbering: undefined,
};
/** Styles inherit from each other; a file may make a ring of them. */
const MAX_INHERITANCE = 20;

/** @returns the meaning of a style id; unknown ids mean nothing special */
export function readWordStyles(styles: ParentNode | undefined): (styleId: string | undefined) => WordStyle {
  const elements = new Map(
    (styles === undefined ? [] : findNamed(styles, 'w:style')).map((style) => [
      style.attribs['w:styleId'],
      style,
    ]),
  );
  const resolved = new Map<string, WordStyle>();

  function resolve(styleId: string | undefined, depth: number): WordStyle {
    const element = styleId === undefined ? undefined : elements.get(styleId);
    if (styleId === undefined || element === undefined || depth > MAX_INHERITANCE) return PLAIN;
    const known = resolved.get(styleId);
    if (known !== undefined) return known;
    const parent = resolve(findChild(element, 'w:basedOn')?.attribs['w:val'], depth + 1);
    const name = findChild(element, 'w:name')?.attribs['w:val'] ?? '';
    const outline = readOutlineLevel(findPath(element, 'w:pPr'));
    const style: WordStyle = {
      headingLevel: outline ?? readNamedLevel(name) ?? parent.headingLevel,
      isQuote: /\bquote\b|\bquotations?\b|^block text$/i.test(name) || parent.isQuote,
      isPreformatted: /preformatted|\bcode\b/i.test(name) || parent.isPreformatted,
      numbering: readNumberingReference(findPath(element, 'w:pPr')) ?? parent.numbering,
    };
    resolved.set(styleId, style);
    return style;
  }
  return (styleId) => resolve(styleId, 0);
}

/** `w:outlineLvl` counts from 0; 9 means body text. */
export function readOutlineLevel(properties: ParentNode | undefined): number | undefined {
  const level = Number(findChild(properties, 'w:outlineLvl')?.attribs['w:val'] ?? 9);
  return Number.isInteger(level) && level >= 0 && level < 9 ? Math.min(6, level + 1) : undefined;
}

export function readNumberingReference(properties: ParentNode | undefined): NumberingReference | undefined {
  const numbering = findChild(properties, 'w:numPr');
  const numId = findChild(numbering, 'w:numId')?.attribs['w:val'];
  if (numId === undefined) return undefined;
  const level = Number(findChild(numbering, 'w:ilvl')?.attribs['w:val'] ?? 0);
  return { numId, level: Number.isInteger(level) ? Math.min(8, Math.max(0, level)) : 0 };
}

/** Built-in style names are English in the file, whatever Word shows. */
function readNamedLevel(name: string): number | undefined {
  const heading = /^heading (\d)$/i.exec(name)?.[1];
  if (heading !== undefined) return Math.min(6, Math.max(1, Number(heading)));
  return /^title$/i.test(name) ? 1 : undefined;
}
