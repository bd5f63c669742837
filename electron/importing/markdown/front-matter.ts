import { normalizeDate } from '../normalize-date.ts';

export interface FrontMatter {
  readonly title?: string;
  readonly author?: string;
  readonly published?: string;
  readonly origin?: string;
  readonly url?: string;
  readonly language?: string;
}

const FIELDS: Readonly<Record<string, keyof FrontMatter>> = {
  title: 'title',
  author: 'author',
  authors: 'author',
  by: 'author',
  date: 'published',
  published: 'published',
  source: 'origin',
  origin: 'origin',
  publisher: 'origin',
  url: 'url',
  link: 'url',
  canonical: 'url',
  lang: 'language',
  language: 'language',
};
const MAX_FRONT_MATTER_UNITS = 10_000;

/**
 * Takes a `---` block off the start of a Markdown file and reads its plain `key: value` lines. This is not YAML: nested
 * values, anchors and tags are passed over, because a file that attacks a YAML parser should find none.
 */
export function splitFrontMatter(text: string): { readonly frontMatter: FrontMatter; readonly body: string } {
  const found = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(
    text.slice(0, MAX_FRONT_MATTER_UNITS),
  );
  if (found?.[1] === undefined || !/^[\w-]+[ \t]*:/m.test(found[1])) return { frontMatter: {}, body: text };
  return { frontMatter: readFields(found[1]), body: text.slice(found[0].length) };
}

function readFields(source: string): FrontMatter {
  const fields: Partial<Record<keyof FrontMatter, string>> = {};
  for (const line of source.split('\n')) {
    const [, key = '', raw = ''] = /^([\w-]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? [];
    const field = FIELDS[key.toLowerCase()];
    const value = readValue(raw);
    if (field !== undefined && value !== '' && fields[field] === undefined) fields[field] = value;
  }
  const { published, language, ...rest } = fields;
  return {
    ...rest,
    ...(published === undefined ? {} : { published: normalizeDate(published) }),
    ...(language !== undefined && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? { language } : {}),
  };
}

/** Quotes off; `[A, B]` reads `A, B`; block markers of YAML hold nothing on their line. */
function readValue(raw: string): string {
  const value = raw.trim();
  if (/^[|>&*!{]/.test(value)) return '';
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  if (list !== undefined) return list.split(',').map(unquote).join(', ');
  return unquote(value);
}

function unquote(value: string): string {
  return value
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
}
