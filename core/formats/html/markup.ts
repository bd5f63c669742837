/** Text that is already HTML. `html` makes it (and the style sheet), so that no string reaches a page without being escaped. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Value = string | number | Markup | readonly Markup[];

/** A template whose values are escaped unless they are markup themselves. Attribute values must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let source = strings[0] ?? '';
  for (const [index, value] of values.entries()) source += write(value) + (strings[index + 1] ?? '');
  return new Markup(source);
}

export const NOTHING = html``;

function write(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof Markup) return value.source;
  return value.map(({ source }) => source).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters, and halves of surrogate pairs, become U+FFFD: HTML forbids them, and UTF-8 cannot write the halves. */
function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}/gu, '\uFFFD');
}
