/** An element as read from a file. Content in document order; text is unescaped. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly (XmlElement | string)[];
}

/**
 * A small strict reader for tests, apart from the writer: it throws at anything not well-formed (XML 1.0) and knows no
 * DTD, comments inside elements included. Line ends and attribute values are normalised as the standard says.
 */
export function parseXml(source: string): XmlElement {
  const normal = source.replace(/\r\n?/g, '\n');
  if (/(?![\t\n\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u.test(normal))
    throw new Error('a character that XML forbids');
  const body = normal.replace(/^<\?xml [^?]*\?>\s*/, '');
  const { element, end } = readElement(body, 0);
  if (body.slice(end).trim() !== '') throw new Error('content after the root');
  return element;
}

/** All text below an element. */
export function readText({ content }: XmlElement): string {
  return content.map((part) => (typeof part === 'string' ? part : readText(part))).join('');
}

/** Elements of a name anywhere below, in document order, the element itself included. */
export function findElements(element: XmlElement, name: string): readonly XmlElement[] {
  const below = element.content.flatMap((part) => (typeof part === 'string' ? [] : findElements(part, name)));
  return element.name === name ? [element, ...below] : below;
}

/** Child elements, without text. */
export function childElements({ content }: XmlElement): readonly XmlElement[] {
  return content.filter((part) => typeof part !== 'string');
}

function readElement(source: string, start: number): { element: XmlElement; end: number } {
  const open = /<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/y;
  open.lastIndex = start;
  const tag = open.exec(source);
  if (tag === null) throw new Error(`no element at ${start}: ${source.slice(start, start + 40)}`);
  const [whole, name = '', attributeText = '', slash] = tag;
  const attributes = readAttributes(attributeText);
  let position = start + whole.length;
  if (slash === '/') return { element: { name, attributes, content: [] }, end: position };
  const content: (XmlElement | string)[] = [];
  for (;;) {
    const next = source.indexOf('<', position);
    if (next === -1) throw new Error(`<${name}> is not closed`);
    if (next > position) content.push(readReferences(source.slice(position, next)));
    if (source.startsWith('</', next)) {
      const close = `</${name}>`;
      if (!source.startsWith(close, next)) throw new Error(`expected ${close} at ${next}`);
      return { element: { name, attributes, content }, end: next + close.length };
    }
    const child = readElement(source, next);
    content.push(child.element);
    position = child.end;
  }
}

function readAttributes(source: string): Readonly<Record<string, string>> {
  const pairs = [...source.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, readReferences(value.replace(/[\n\t]/g, ' '))] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error('an attribute twice');
  return Object.fromEntries(pairs);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function readReferences(text: string): string {
  if (text.includes(']]>')) throw new Error(']]> in text');
  return text.replace(/&(?:#(\d+)|(\w+))?(;?)/g, (all, code, name, end) => {
    const sign = code === undefined ? NAMED[name ?? ''] : String.fromCodePoint(Number(code));
    if (sign === undefined || end !== ';') throw new Error(`not a reference: ${all}`);
    return sign;
  });
}
