import path from 'node:path';
import type { ZipArchive } from '../archive/open-zip.ts';
import { findNamed, type ParentNode } from '../html/markup-tree.ts';
import { parseXml } from '../xml/parse-xml.ts';

/** The parts of a WordprocessingML package (ISO/IEC 29500-1) that hold text; a part that is not there is `undefined`. */
export interface WordPackage {
  readonly document: ParentNode;
  readonly styles: ParentNode | undefined;
  readonly numbering: ParentNode | undefined;
  readonly footnotes: ParentNode | undefined;
  readonly endnotes: ParentNode | undefined;
  readonly comments: ParentNode | undefined;
  readonly headers: readonly ParentNode[];
  readonly properties: ParentNode | undefined;
  readonly hasMacros: boolean;
}

interface Relationship {
  /** Last word of the type: `styles`, `footnotes`. The rest differs between the transitional and the strict format. */
  readonly type: string;
  readonly target: string;
}

export async function readWordPackage(archive: ZipArchive): Promise<WordPackage> {
  const top = await readRelationships(archive, '_rels/.rels', '');
  const documentName = top.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const folder = path.posix.dirname(documentName);
  const relationshipsName = `${folder}/_rels/${path.posix.basename(documentName)}.rels`;
  const related = await readRelationships(archive, relationshipsName, folder);
  const readPart = (type: string) => readXml(archive, related.find((part) => part.type === type)?.target);
  const document = await readXml(archive, documentName);
  if (document === undefined) throw new Error(`The package has no ${documentName}.`);
  const headerNames = related.filter(({ type }) => type === 'header' || type === 'footer');
  const headers = await Promise.all(headerNames.slice(0, 20).map(({ target }) => readXml(archive, target)));
  return {
    document,
    styles: await readPart('styles'),
    numbering: await readPart('numbering'),
    footnotes: await readPart('footnotes'),
    endnotes: await readPart('endnotes'),
    comments: await readPart('comments'),
    headers: headers.filter((header) => header !== undefined),
    properties: await readXml(archive, top.find(({ type }) => type === 'core-properties')?.target),
    hasMacros: archive.entries.some(({ name }) => name.toLowerCase().endsWith('vbaproject.bin')),
  };
}

async function readXml(archive: ZipArchive, name: string | undefined): Promise<ParentNode | undefined> {
  const bytes = name === undefined ? undefined : await archive.read(name);
  return bytes === undefined ? undefined : parseXml(bytes);
}

/** Targets inside of the package only; what lies outside (templates, pictures on a server) is not followed. */
async function readRelationships(archive: ZipArchive, name: string, folder: string): Promise<Relationship[]> {
  const root = await readXml(archive, name);
  if (root === undefined) return [];
  return findNamed(root, 'Relationship')
    .filter(({ attribs }) => attribs.TargetMode !== 'External')
    .map(({ attribs }) => {
      const target = attribs.Target ?? '';
      const resolved = target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target);
      return { type: attribs.Type?.split('/').at(-1) ?? '', target: resolved };
    });
}
