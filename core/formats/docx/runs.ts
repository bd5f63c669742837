import { NO_XML, type XmlMarkup, xml } from '../xml.ts';

/** Properties of a run in the order that the schema demands (ECMA-376, 17.3.2.28). */
export interface RunStyle {
  readonly bold?: boolean;
  /** Hex without the sign. */
  readonly colour?: string;
  readonly underline?: { readonly line: 'single' | 'dash' | 'dotted'; readonly colour: string };
  readonly strike?: boolean;
  readonly fill?: string;
  readonly isRightToLeft?: boolean;
  readonly styleId?: string;
}

/** Text as one run; line breaks and tabs are elements of their own. */
export function writeRun(text: string, style: RunStyle = {}): XmlMarkup {
  if (text === '') return NO_XML;
  const parts = text.split(/([\n\t])/).map((part) => {
    if (part === '\n') return xml`<w:br/>`;
    if (part === '\t') return xml`<w:tab/>`;
    return part === '' ? NO_XML : xml`<w:t xml:space="preserve">${part}</w:t>`;
  });
  return xml`<w:r>${writeRunProperties(style)}${parts}</w:r>`;
}

function writeRunProperties({
  bold,
  colour,
  underline,
  strike,
  fill,
  isRightToLeft,
  styleId,
}: RunStyle): XmlMarkup {
  const properties = [
    styleId === undefined ? NO_XML : xml`<w:rStyle w:val="${styleId}"/>`,
    bold === true ? xml`<w:b/>` : NO_XML,
    strike === true ? xml`<w:strike/>` : NO_XML,
    colour === undefined ? NO_XML : xml`<w:color w:val="${colour}"/>`,
    underline === undefined ? NO_XML : xml`<w:u w:val="${underline.line}" w:color="${underline.colour}"/>`,
    fill === undefined ? NO_XML : xml`<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`,
    isRightToLeft === true ? xml`<w:rtl/>` : NO_XML,
  ].filter((property) => property !== NO_XML);
  return properties.length === 0 ? NO_XML : xml`<w:rPr>${properties}</w:rPr>`;
}

/** A paragraph in a style of `styles.xml`, written on its own. */
export function writeParagraph(words: string | readonly XmlMarkup[], styleId?: string): XmlMarkup {
  const properties = styleId === undefined ? NO_XML : xml`<w:pPr><w:pStyle w:val="${styleId}"/></w:pPr>`;
  return xml`<w:p>${properties}${typeof words === 'string' ? writeRun(words) : words}</w:p>\n`;
}

/** Whether the first letter that has a direction runs from right to left. */
export function isRightToLeft(text: string): boolean {
  const first = /[\p{L}]/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first);
}

/** `#d7ebf8` as Word writes colours. */
export function writeColour(hex: string): string {
  return hex.replace('#', '').toUpperCase();
}
