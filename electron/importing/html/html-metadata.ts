import { normalizeDate } from '../normalize-date.ts';
import { findNamed, type ParentNode, readText } from './markup-tree.ts';

export interface HtmlMetadata {
  readonly title?: string;
  readonly author?: string;
  readonly published?: string;
  readonly origin?: string;
  readonly url?: string;
  readonly language?: string;
}

type Field = keyof HtmlMetadata;

/** `name` or `property` of a `<meta>`, the surest first for each field. */
const META_FIELDS: readonly (readonly [Field, string])[] = [
  ['title', 'og:title'],
  ['title', 'citation_title'],
  ['title', 'dc.title'],
  ['title', 'twitter:title'],
  ['author', 'author'],
  ['author', 'citation_author'],
  ['author', 'dc.creator'],
  ['author', 'article:author'],
  ['published', 'article:published_time'],
  ['published', 'citation_publication_date'],
  ['published', 'dc.date'],
  ['published', 'dcterms.created'],
  ['published', 'date'],
  ['published', 'datepublished'],
  ['origin', 'og:site_name'],
  ['origin', 'citation_publisher'],
  ['origin', 'dc.publisher'],
  ['url', 'og:url'],
];
const MAX_JSON_UNITS = 200_000;

/** What a page says of itself: JSON-LD (schema.org), Open Graph, Dublin Core and plain `<meta>`, in that order. */
export function readHtmlMetadata(root: ParentNode): HtmlMetadata {
  const metas = readMetas(root);
  const stated = readJsonLd(root);
  const find = (field: Field): string | undefined =>
    stated[field] ??
    META_FIELDS.filter(([name]) => name === field)
      .map(([, key]) => metas.get(key))
      .find(isFilled);
  const [html] = findNamed(root, 'html');
  const time = findNamed(root, 'time')
    .map(({ attribs }) => attribs.datetime)
    .find(isFilled);
  const found: Record<Field, string | undefined> = {
    title: find('title') ?? readTitle(root),
    author: dropAddress(find('author')),
    published: normalizeDate(find('published') ?? time ?? ''),
    origin: find('origin'),
    url: readCanonical(root) ?? keepWebAddress(find('url')),
    language: keepLanguage(html?.attribs.lang ?? html?.attribs['xml:lang'] ?? metas.get('content-language')),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => isFilled(value)));
}

function isFilled(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== '';
}

function readMetas(root: ParentNode): Map<string, string> {
  const metas = new Map<string, string>();
  for (const { attribs } of findNamed(root, 'meta')) {
    const key = (
      attribs.property ??
      attribs.name ??
      attribs['http-equiv'] ??
      attribs.itemprop ??
      ''
    ).toLowerCase();
    if (key !== '' && isFilled(attribs.content) && !metas.has(key)) metas.set(key, attribs.content);
  }
  return metas;
}

function readTitle(root: ParentNode): string | undefined {
  const [title] = findNamed(root, 'title');
  return title === undefined ? undefined : readText(title);
}

function readCanonical(root: ParentNode): string | undefined {
  const canonical = findNamed(root, 'link').find(({ attribs }) => attribs.rel?.toLowerCase() === 'canonical');
  return keepWebAddress(canonical?.attribs.href);
}

function keepWebAddress(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\/\S+$/i.test(address.trim()) ? address.trim() : undefined;
}

/** Some sites state the author as the address of a profile. */
function dropAddress(author: string | undefined): string | undefined {
  return author !== undefined && /^https?:/i.test(author) ? undefined : author;
}

function keepLanguage(tag: string | undefined): string | undefined {
  const trimmed = tag?.trim() ?? '';
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(trimmed) ? trimmed : undefined;
}

function readJsonLd(root: ParentNode): Partial<Record<Field, string>> {
  for (const script of findNamed(root, 'script')) {
    const source = readText(script);
    if (!/ld\+json/i.test(script.attribs.type ?? '') || source.length > MAX_JSON_UNITS) continue;
    const article = findArticle(parseJson(source));
    if (article !== undefined) return readArticle(article);
  }
  return {};
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined; // a page may write what it likes there
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

function findArticle(data: unknown): JsonObject | undefined {
  const candidates = [data]
    .flat()
    .flatMap((item) => (isObject(item) ? [item, ...[item['@graph']].flat()] : []));
  return candidates
    .filter(isObject)
    .find((item) => /Article|Posting|Report|WebPage/.test(String(item['@type'])));
}

function readArticle(article: JsonObject): Partial<Record<Field, string>> {
  const fields: Readonly<Record<string, string>> = {
    title: readName(article.headline),
    author: [article.author].flat().map(readName).filter(isFilled).join(', '),
    published: readName(article.datePublished),
    origin: readName(article.publisher),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

function readName(value: unknown): string {
  if (typeof value === 'string') return value;
  return isObject(value) && typeof value.name === 'string' ? value.name : '';
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
