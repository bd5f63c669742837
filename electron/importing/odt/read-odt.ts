import type { BriefText } from '#core/model/blocks.ts';
import { DOCUMENT_ZIP_LIMITS, openZip, type ZipArchive, type ZipSource } from '../archive/open-zip.ts';
import { findNamed, type ParentNode, readText } from '../html/markup-tree.ts';
import { normalizeDate } from '../normalize-date.ts';
import { CUT_OFF_NOTE, parseXml } from '../xml/parse-xml.ts';
import { readOdtBody } from './read-odt-body.ts';

export interface OdtReading {
  readonly text: BriefText;
  readonly title: string;
  readonly author: string;
  readonly published: string;
  readonly notes: readonly string[];
}

/** An OpenDocument text (ISO/IEC 26300) → text and structure; `locked` when it is encrypted. */
export async function readOdt(source: ZipSource): Promise<OdtReading | 'locked'> {
  const archive = await openZip(source, DOCUMENT_ZIP_LIMITS);
  const manifest = await readXml(archive, 'META-INF/manifest.xml');
  if (manifest !== undefined && findNamed(manifest, 'manifest:encryption-data').length > 0) return 'locked';
  const content = await readXml(archive, 'content.xml');
  if (content === undefined) throw new Error('The package has no content.xml.');
  const meta = await readXml(archive, 'meta.xml');
  const { text, notes } = readOdtBody(content, await readXml(archive, 'styles.xml'));
  const property = (name: string) => {
    const [element] = meta === undefined ? [] : findNamed(meta, name);
    return element === undefined ? '' : readText(element).trim();
  };
  return {
    text,
    title: property('dc:title'),
    author: property('meta:initial-creator') || property('dc:creator'),
    published: normalizeDate(property('meta:creation-date') || property('dc:date')),
    notes: describeReading(content, notes),
  };
}

function describeReading(
  content: ParentNode,
  { commentCount, isCutOff }: { readonly commentCount: number; readonly isCutOff: boolean },
): string[] {
  const notes: string[] = [];
  if (findNamed(content, 'text:changed-region').length > 0)
    notes.push('The document has tracked changes. The text is as if all were accepted.');
  if (commentCount > 0)
    notes.push(`${commentCount} ${commentCount === 1 ? 'comment' : 'comments'} left out.`);
  if (findNamed(content, 'office:scripts', 'script:event-listener').length > 0)
    notes.push('The document may contain macros. They were not run.');
  if (isCutOff) notes.push(CUT_OFF_NOTE);
  return notes;
}

async function readXml(archive: ZipArchive, name: string): Promise<ParentNode | undefined> {
  const bytes = await archive.read(name);
  return bytes === undefined ? undefined : parseXml(bytes);
}
