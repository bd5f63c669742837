import path from 'node:path';
import type { BriefText } from '#core/model/blocks.ts';
import { DOCUMENT_ZIP_LIMITS, openZip, type ZipArchive, type ZipSource } from '../archive/open-zip.ts';
import { decodeStated } from '../decode-stated.ts';
import { findNamed, type ParentNode, parseHtml, readText } from '../html/markup-tree.ts';
import { readHtmlBlocks } from '../html/read-html-blocks.ts';
import { joinTexts } from '../join-texts.ts';
import { normalizeDate } from '../normalize-date.ts';
import { parseXml } from '../xml/parse-xml.ts';

export interface EpubReading {
  readonly text: BriefText;
  readonly title: string;
  readonly author: string;
  readonly origin: string;
  readonly published: string;
  readonly language: string | undefined;
  readonly notes: readonly string[];
}

const MAX_CHAPTERS = 2000;

/** An EPUB book (EPUB 3.3) → its chapters in reading order; `locked` when a shop has encrypted them. */
export async function readEpub(source: ZipSource): Promise<EpubReading | 'locked'> {
  const archive = await openZip(source, DOCUMENT_ZIP_LIMITS);
  const container = await readXml(archive, 'META-INF/container.xml');
  const [rootFile] = container === undefined ? [] : findNamed(container, 'rootfile');
  const packageName = rootFile?.attribs['full-path'] ?? '';
  const book = await readXml(archive, packageName);
  if (book === undefined) throw new Error('The book has no package document.');
  const names = listChapters(book, path.posix.dirname(packageName));
  if (await isLocked(archive, names)) return 'locked';
  const { chapters, missing } = await readChapters(archive, names);
  const property = (name: string) => {
    const [element] = findNamed(book, name);
    return element === undefined ? '' : readText(element).replace(/\s+/g, ' ').trim();
  };
  const language = property('dc:language');
  return {
    text: joinTexts(chapters),
    title: property('dc:title'),
    author: property('dc:creator'),
    origin: property('dc:publisher'),
    published: normalizeDate(property('dc:date')),
    language: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined,
    notes: missing === 0 ? [] : [`${missing} of ${names.length} chapters are missing from the file.`],
  };
}

function listChapters(book: ParentNode, folder: string): string[] {
  const items = new Map(findNamed(book, 'item').map(({ attribs }) => [attribs.id, attribs]));
  return findNamed(book, 'itemref')
    .slice(0, MAX_CHAPTERS)
    .flatMap(({ attribs }) => {
      const item = items.get(attribs.idref);
      if (item === undefined || !/html|xml/.test(item['media-type'] ?? '')) return [];
      // Names are looked up among the entries of the archive, so one that leads out of it finds nothing.
      return [path.posix.join(folder, decodeName(item.href ?? ''))];
    });
}

function decodeName(href: string): string {
  const [name = ''] = href.split('#');
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // URIError: a percent sign that is meant as one
  }
}

async function isLocked(archive: ZipArchive, names: readonly string[]): Promise<boolean> {
  const encryption = await readXml(archive, 'META-INF/encryption.xml');
  if (encryption === undefined) return false;
  const locked = findNamed(encryption, 'enc:CipherReference', 'CipherReference').map(
    ({ attribs }) => attribs.URI,
  );
  return names.some((name) => locked.includes(name));
}

async function readChapters(archive: ZipArchive, names: readonly string[]) {
  const chapters: BriefText[] = [];
  let missing = 0;
  for (const name of names) {
    const bytes = await archive.read(name);
    const decoded = bytes === undefined ? undefined : decodeStated(bytes, undefined);
    if (decoded === undefined) missing += 1;
    else chapters.push(readHtmlBlocks(parseHtml(decoded.text), { dropsFurniture: false }));
  }
  return { chapters, missing };
}

async function readXml(archive: ZipArchive, name: string): Promise<ParentNode | undefined> {
  const bytes = await archive.read(name);
  return bytes === undefined ? undefined : parseXml(bytes);
}
