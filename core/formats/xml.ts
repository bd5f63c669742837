/** Text that is already XML. `xml` makes it, so that no string reaches a document without being escaped. */
export class XmlMarkup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Value = string | number | XmlMarkup | readonly XmlMarkup[];

/** A template whose values are escaped unless they are markup. Attribute values must stand in double quotes. */
export function xml(strings: TemplateStringsArray, ...values: readonly Value[]): XmlMarkup {
  let source = strings[0] ?? '';
  for (const [index, value] of values.entries()) source += write(value) + (strings[index + 1] ?? '');
  return new XmlMarkup(source);
}

export const NO_XML = new XmlMarkup('');

/** What XML 1.0 (2.2) cannot hold becomes U+FFFD, one for one, so that no position counted in code points changes. */
export function replaceForbidden(text: string): string {
  return text.replace(/(?![\t\n\r\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '\uFFFD');
}

function write(value: Value): string {
  if (typeof value === 'string') return escapeXml(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof XmlMarkup) return value.source;
  return value.map(({ source }) => source).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** A parser turns a bare carriage return into a line feed, and tabs in attributes into spaces: both are written as references. */
function escapeXml(text: string): string {
  return replaceForbidden(text).replace(/[&<>"\r\t]/g, (sign) => ENTITIES[sign] ?? sign);
}
